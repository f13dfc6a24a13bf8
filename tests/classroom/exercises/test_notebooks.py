"""The notebooks of exercises: empty ones run, worked ones are right, and both belong together."""

import json
import random
import re
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from tests.quick import few

import conundrum as nk
from conundrum.classroom.exercises.kinds import every, find
from conundrum.questions.stored_answers import FILE
from conundrum.tables.settings import rows
from tools import ROOT, exercises

pytestmark = pytest.mark.slow

FILES = sorted(path.name for path in (ROOT / "solutions").glob("*.ipynb"))
STRICT = "import warnings; warnings.simplefilter('error')"
HERE = "import os; kept = os.path.exists('progress.jsonl')"

each_file = pytest.mark.parametrize("file", FILES)


ORDERS = {
    "reversed": lambda cells: cells[::-1],
    "shuffled": lambda cells: random.Random(9).sample(cells, len(cells)),
}


def code(folder: str, file: str) -> list[NotebookNode]:
    """The cells of a notebook that run, each named by where it comes from."""
    cells = nbformat.read(ROOT / folder / file, as_version=4).cells
    for cell in cells:
        cell.id = f"{folder[0]}-{file[:2]}-{cell.id}"
    return [cell for cell in cells if cell.cell_type == "code"]


def printed(cell: NotebookNode) -> str:
    return "".join(shown["data"]["text/plain"] for shown in cell.outputs if "data" in shown)


@pytest.fixture(scope="module", params=[few(FILES), pytest.param(FILES, marks=pytest.mark.wide)])
def files(request: pytest.FixtureRequest) -> list[str]:
    """Which notebooks are run together."""
    names: list[str] = request.param
    return names


@pytest.fixture
def asked(files: list[str]) -> dict[str, Any]:
    """The exercises of these notebooks."""
    numbers = {file[:2] for file in files}
    return {name: about for name, about in every().items() if name[:2] in numbers}


@pytest.fixture(scope="module")
def ran(files: list[str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, NotebookNode]:
    """Every cell, run: first all empty notebooks, then all worked ones, in one kernel."""
    empty = [cell for file in files for cell in code("exercises", file)]
    worked = [cell for file in files for cell in code("solutions", file)]
    seen = new_code_cell(HERE + "; kept", id="kept")
    notebook = new_notebook(cells=[new_code_cell(STRICT), *empty, seen, *worked])
    folder = tmp_path_factory.mktemp("exercises")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT / "tests" / "notebooks" / "offline"))
        client = NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(folder)}})
        client.execute()
    cells = {cell.id: cell for cell in notebook.cells}
    cells["file"] = new_code_cell((folder / FILE).read_text(encoding="utf-8"))
    return cells


def test_empty_notebooks_run_and_keep_nothing(
    ran: dict[str, NotebookNode], asked: dict[str, Any]
) -> None:
    assert printed(ran["kept"]) == "False"
    for name, about in asked.items():
        cell = "answer" if about["kind"] == "text" else "check"
        shown = printed(ran[f"e-{name[:2]}-{cell}-{name.replace('.', '-')}"])
        assert re.search(r"(?i)no(t answered| answer) yet", shown), name


def test_worked_notebooks_are_right_in_every_exercise(
    ran: dict[str, NotebookNode], asked: dict[str, Any]
) -> None:
    hidden = [cell for cell_id, cell in ran.items() if re.match(r"s-\d\d-check-", cell_id)]
    assert hidden
    assert [cell.id for cell in hidden if printed(cell)] == []
    kept = [json.loads(line) for line in ran["file"].source.splitlines()]
    assert {line["exercise"] for line in kept} == set(asked)
    assert {line["verdict"] for line in kept} == {"right", "kept"}


@pytest.mark.wide
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("folder", ["exercises", "solutions"])
@each_file
def test_cells_run_in_any_order_once_the_first_has(file: str, folder: str, order: str) -> None:
    first, *others = code(folder, file)
    names: dict[str, object] = {}
    for cell in [first, *ORDERS[order](others)]:
        exec(compile(cell.source, cell.id, "exec"), names)


@pytest.mark.parametrize(
    "name", [name for name, about in every().items() if re.search(r"\bBelow\b", about["task"])]
)
def test_what_a_task_says_is_below_stands_between_it_and_its_answer(name: str) -> None:
    (file,) = (file for file in FILES if file.startswith(name[:2]))
    place = name.replace(".", "-")
    for folder in ("exercises", "solutions"):
        ids = [cell.id for cell in nbformat.read(ROOT / folder / file, as_version=4).cells]
        between = ids[ids.index(f"task-{place}") : ids.index(f"answer-{place}")]
        assert any(cell.startswith(f"more-{place}-") for cell in between)


@each_file
def test_a_check_before_its_answer_says_what_is_missing(file: str) -> None:
    for cell in code("exercises", file):
        if asked := re.search(r"lambda: (\w+)", cell.source):
            names: dict[str, Any] = {"nk": nk}
            exec(cell.source, names)
            assert names["reply"].verdict == "unanswered"
            assert f"There is no {asked[1]} yet. Run the cell" in names["reply"].says


@each_file
def test_nothing_is_left_to_write_in_a_worked_one_and_nothing_is_solved_in_an_empty_one(
    file: str,
) -> None:
    worked, empty = (
        (ROOT / folder / file).read_text(encoding="utf-8") for folder in ("solutions", "exercises")
    )
    assert not re.search(r"BEGIN SOLUTION\\n\",\s*\"### END SOLUTION", worked)
    assert worked.count("BEGIN SOLUTION") == empty.count(exercises.STUB) >= 4
    assert "SOLUTION" not in empty
    assert "print(reply)" not in empty
    assert ".give" not in empty


@each_file
def test_an_empty_notebook_follows_from_the_worked_one_and_both_from_the_table(file: str) -> None:
    worked, empty = (
        (ROOT / folder / file).read_text(encoding="utf-8") for folder in ("solutions", "exercises")
    )
    assert exercises.solved(file[:2], worked) == worked
    assert exercises.student(worked) == empty


def test_what_can_be_chosen_is_chosen_on_buttons_and_no_code_is_shown_where_none_is_asked() -> None:
    for file in FILES:
        for cell in code("exercises", file):
            asked = re.fullmatch(r"e-\d\d-(\w+)-(\d\d)-(\d+)(?:-.*)?", cell.id)
            if asked is None:
                continue
            kind, name = asked[1], f"{asked[2]}.{asked[3]}"
            about = find(name)
            if kind == "check":
                by_hand = about["track"] == "no code" or about["kind"] == "choice"
                assert ("nk.exercise" in cell.source) == by_hand, name
            if about["track"] == "no code":
                assert cell.metadata["jupyter"]["source_hidden"], cell.id


def test_the_head_says_how_long_each_kind_takes() -> None:
    for file in FILES:
        head = nbformat.read(ROOT / "exercises" / file, as_version=4).cells[0].source
        for track, words in {"no code": "without code", "code": "with code"}.items():
            of = [one for one in exercises.of(file[:2]).values() if one["track"] == track]
            minutes = sum(one["minutes"] for one in of)
            assert (f"{len(of)} {words}, {minutes} minutes" in head) == bool(of)


def test_every_notebook_with_exercises_is_there() -> None:
    assert sorted({exercises.SETS[name[:2]]["file"] for name in every()}) == FILES
    assert sorted(path.name for path in (ROOT / "exercises").glob("*.ipynb")) == FILES


def test_a_new_notebook_gets_cells_for_every_exercise_and_solves_none() -> None:
    # One whose file has no cells of its own beside them.
    made = exercises.solved("09", "")
    ids = [cell["id"] for cell in json.loads(made)["cells"]]
    for name in exercises.of("09"):
        assert f"answer-{name.replace('.', '-')}" in ids
    assert made.count("BEGIN SOLUTION") == len(exercises.of("09"))
    assert exercises.solved("09", made) == made
    assert exercises.student(made) == (
        ROOT / "exercises" / rows("notebooks")["09"]["file"]
    ).read_text(encoding="utf-8")


def test_a_cell_of_its_own_stays_and_one_of_no_exercise_is_named() -> None:
    worked = json.loads((ROOT / "solutions" / FILES[0]).read_text(encoding="utf-8"))
    number = FILES[0][:2]
    chart = {**worked["cells"][1], "id": f"more-{number}-1-chart", "source": "1"}
    worked["cells"].append(chart)
    ids = [cell["id"] for cell in json.loads(exercises.solved(number, json.dumps(worked)))["cells"]]
    assert ids.index(chart["id"]) == ids.index(f"task-{number}-1") + 1
    chart["id"] = "stray"
    with pytest.raises(ValueError, match=r"belong to no exercise: stray"):
        exercises.solved(number, json.dumps(worked))
