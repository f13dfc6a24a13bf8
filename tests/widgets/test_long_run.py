"""A long run: begun and stopped by a button, beside other messages; kept whole or not at all."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pandas as pd
import pytest

from conundrum.analysis.result_cache import FOLDER, Form, Tables
from conundrum.widgets import failure_watch
from conundrum.widgets.controls import Slider
from conundrum.widgets.long_run import Job, LongRun, Tell

TELL = failure_watch.tell
FOUND: Tables = {"found": pd.DataFrame({"x": [1.0]})}
FORMS = {"found": Form(["x"], range(1))}
PATIENCE = 60
"""Seconds after which a test gives up waiting for another thread."""


class Halfway:
    """Work that waits in the middle until it is let on; it may not tell how far it is again."""

    def __init__(self, tells: bool = True) -> None:
        self.there, self.on = Event(), Event()
        self.tells, self.ended = tells, False

    def __call__(self, tell: Tell) -> Tables:
        tell(1, 2)
        self.there.set()
        assert self.on.wait(PATIENCE)
        if self.tells:
            tell(2, 2)
        self.ended = True
        return FOUND


@pytest.fixture
def shown() -> list[Tables]:
    return []


@pytest.fixture
def run(
    shown: list[Tables], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str, Callable[[Tell], Tables]], LongRun]]:
    """A long run with a job, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    made = LongRun(shown.append)

    def take(name: str, work: Callable[[Tell], Tables]) -> LongRun:
        made.take(Job(work, FOLDER / f"{name}.json", FORMS, "nk.x()"))
        return made

    yield take
    made.wait()


def quick(tell: Tell) -> Tables:
    tell(0, 1)
    return FOUND


def ran(made: LongRun) -> None:
    """Begin a run, and wait for its end."""
    made.button.click()
    made.wait()


def begun(made: LongRun, work: Halfway) -> None:
    """Begin a run, and wait until it is halfway."""
    made.button.click()
    assert work.there.wait(PATIENCE)


def ended(made: LongRun, work: Halfway) -> None:
    """Let a run go on from there to its end."""
    work.on.set()
    made.wait()


def never(tell: Tell) -> Tables:
    raise AssertionError("what is kept is not run again")


def test_a_result_is_shown_kept_and_recalled_without_a_run(run, shown: list[Tables]) -> None:
    made = run("a", quick)
    assert "Not run yet" in made.said.text
    ran(made)
    assert shown == [FOUND]
    assert "Kept in runs/a.json" in made.said.text
    assert made.button.description == "Run"
    run("a", never)
    assert len(shown) == 2
    pd.testing.assert_frame_equal(shown[1]["found"], FOUND["found"])
    assert f"where a run of {date.today().day} " in made.said.text
    assert made.said.text.endswith("nk.x() and Run make it anew.")


def test_where_nobody_can_begin_it_a_job_is_run_as_it_is_taken(run, shown, monkeypatch) -> None:
    monkeypatch.setattr(LongRun, "unasked", True)
    made = run("a", quick)
    assert shown == [FOUND]
    assert re.match(r"Done on \d+ \w+ \d{4}, in 0 seconds\. Kept in", made.said.text)
    assert made.said.text.endswith("nk.x() and Run make it anew.")


def test_progress_is_shown_and_other_messages_are_answered_meanwhile(run, shown) -> None:
    work, slider = Halfway(), Slider(name="Share", label="Share")
    made = run("a", work)
    begun(made, work)
    assert made.button.description == "Stop"
    assert 'value="1" max="2"' in made.progress.value
    assert "aria-label" in made.progress.value
    slider.set_state({"value": 40.0})
    assert slider.value == 40
    ended(made, work)
    assert shown == [FOUND]
    assert made.progress.value == ""


@pytest.mark.parametrize("tells", [True, False])
def test_a_stopped_run_keeps_nothing_and_leaves_the_last_result(run, shown, tells: bool) -> None:
    made = run("a", quick)
    ran(made)
    work = Halfway(tells)
    run("b", work)
    begun(made, work)
    made.button.click()
    assert "Nothing of this run is kept" in made.said.text
    assert made.button.description == "Run"
    ended(made, work)
    assert shown == [FOUND]
    # Where it tells how far it is, it goes no further.
    assert work.ended is not tells
    assert [file.name for file in FOLDER.iterdir()] == ["a.json"]
    assert "Nothing of this run is kept" in made.said.text


def test_another_job_stops_the_one_that_goes_on(run, shown) -> None:
    work = Halfway()
    made = run("a", work)
    begun(made, work)
    run("b", quick)
    ended(made, work)
    assert shown == []
    ran(made)
    assert [file.name for file in FOLDER.iterdir()] == ["b.json"]


def fails(*_: object) -> Tables:
    raise OSError("no room")


@pytest.mark.parametrize("where", ["work", "show"])
def test_a_failure_is_told_and_keeps_nothing(run, shown, monkeypatch, where: str) -> None:
    monkeypatch.setattr(failure_watch, "tell", TELL)
    made = run("a", fails if where == "work" else quick)
    with monkeypatch.context() as patch:
        if where == "show":
            patch.setattr(made, "_show", fails)
        ran(made)
    assert made.button.mark in failure_watch.watch().failed
    assert made.button.description == "Run"
    assert shown == []
    assert not FOLDER.exists()
    ran(run("a", quick))
    assert shown == [FOUND]


def test_a_damaged_result_is_named_and_made_anew(run, shown) -> None:
    FOLDER.mkdir()
    (FOLDER / "a.json").write_text("half of a re")
    made = run("a", quick)
    assert "a.json is damaged" in made.said.text
    assert shown == []
    ran(made)
    run("a", never)
    assert len(shown) == 2
