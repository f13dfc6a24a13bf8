"""Logs and path codes of the first model: the game is read as it was played, and marked."""

import json
import shutil
from pathlib import Path

import pytest
from tests.classroom.seminar.playing import begun, play

import conundrum as nk
from conundrum.classroom.seminar.path_code import game_of, path_code
from conundrum.run.codes import MODEL, OLDER

LOGS = Path(__file__).parents[2] / "old" / "given" / "logs"
EXPECTED = json.loads(Path(__file__).with_name("logs_0_1.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_log_of_the_first_model_tells_the_game_that_was_played(name: str, tmp_path: Path) -> None:
    kept, file = EXPECTED[name], tmp_path / name
    shutil.copy(LOGS / name, file)
    table = nk.seminar(str(file))
    assert table.game is not None
    assert table.session.state.faults == ()
    assert table.game.rules.model == 1
    for played in (table.game, game_of(kept["path"], "A table")):
        policies = [vars(nk.Policy()) | policy for policy in kept["policies"]]
        assert [vars(over.policy) for over in played.played] == policies
        assert [over.card for over in played.played] == kept["cards"]
        assert [dict(over.moves) for over in played.played] == kept["moves"]
    assert path_code(table.game) == kept["path"]
    assert OLDER in table._head.value
    if kept["policies"]:
        compared = nk.compare_tables([kept["path"], str(file)])
        assert OLDER[1:] in compared.said.text
        assert OLDER[1:] in nk.debrief(str(file)).children[2].value


def test_a_game_of_today_names_its_model_and_bears_no_mark(tmp_path: Path) -> None:
    session = begun(tmp_path / "new.jsonl")
    play(session)
    assert session.state.game is not None
    lines = [json.loads(line) for line in (tmp_path / "new.jsonl").read_text().splitlines()]
    assert {line["rules"]["model"] for line in lines if "rules" in line} == {MODEL}
    code = path_code(session.state.game)
    assert code.startswith("NKQ")
    assert game_of(code, "A table").rules.model == MODEL
    assert OLDER not in nk.seminar(str(tmp_path / "new.jsonl"))._head.value
    assert nk.compare_tables([code]).said.text == ""
