"""What old things become when they are read today, as plain JSON."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import chdir
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import conundrum as nk
from conundrum.classroom.answers_file import answers_in
from conundrum.questions import stored_answers, stored_guesses
from conundrum.questions.own_records import OwnStore
from conundrum.run.scenario import older
from conundrum.views.seminar.rounds import Game
from tools.seminar.log import state

USUAL = {**vars(nk.Policy()), **vars(nk.Beliefs()), **vars(nk.Priorities())}
"""How each share stands where nothing sets it, as one does that came after a thing was written."""

PLAYED = ("policy", "card", "moves")
"""What is told of a round that is over."""

HERE = Path(__file__).parent
GIVEN, BECAME = HERE / "given", HERE / "became"


def files() -> list[str]:
    """Name every old thing, by its folder, which says what it is, and its file."""
    return sorted(str(file.relative_to(GIVEN).as_posix()) for file in GIVEN.glob("*/*"))


def became(name: str) -> Any:
    """Return what an old thing became when that was written down."""
    return json.loads((BECAME / f"{name}.json").read_text(encoding="utf-8"))


def becomes(name: str) -> Any:
    """Return what an old thing becomes today."""
    folder = name.partition("/")[0]
    return json.loads(json.dumps(READERS[folder](GIVEN / name)))


def codes(file: Path) -> dict[str, Any]:
    """Read scenario codes: a line each, or the records of the first model."""
    text = file.read_text(encoding="utf-8")
    listed = [one["code"] for one in json.loads(text)] if file.suffix == ".json" else None
    return {code: scenario(code) for code in listed or text.splitlines()}


def as_then(told: Any, was: Any) -> Any:
    """Return what a thing became, without shares that it had not and that stand as usual."""
    if isinstance(told, list) and isinstance(was, list) and len(told) == len(was):
        return [as_then(*pair) for pair in zip(told, was, strict=True)]
    if not (isinstance(told, dict) and isinstance(was, dict)):
        return told
    stays = {
        name: one
        for name, one in told.items()
        if name in was or name not in USUAL or one != USUAL[name]
    }
    return {name: as_then(one, was.get(name)) for name, one in stays.items()}


def scenario(code: str) -> Any:
    """Return what a code sets, or why it is refused."""
    try:
        told = nk.Scenario.read(code)
    except nk.BadValue as refused:
        return str(refused)
    return {
        "policy": vars(told.policy),
        "beliefs": vars(told.beliefs),
        "weights": vars(told.priorities),
        "held": told.assumptions.fixed,
        "seed": told.seed,
        "code": told.code,
        "older": older(code),
    }


def log(file: Path) -> dict[str, Any]:
    """Read the log of a game."""
    told = state(file.read_bytes())
    return {"faults": told["faults"], **game(told["game"])}


def game(told: Game) -> dict[str, Any]:
    """Return what was played, and what stood open."""
    return {
        "rules": told["rules"],
        "rounds": [{name: over[name] for name in PLAYED} for over in told["played"]],
        "card": told["card"],
        "sealed": sorted(told["sealed"]),
        "teams": told["teams"],
        "headlines": [[line["after"], line["text"]] for line in told["headlines"]],
        "guesses": told["guesses"],
    }


def stored(file: Path, store: OwnStore[Any], counted: Callable[[], Any]) -> dict[str, Any]:
    """Read a reader's file as it lies beside a notebook, with what it counts."""
    with TemporaryDirectory() as folder, patch.object(store, "unwritten", []):
        shutil.copy(file, os.path.join(folder, store.file))
        with chdir(folder):
            found, damaged = store.read()
            return {
                "records": [asdict(one) for one in found],
                "damaged": damaged,
                "counting": counted(),
            }


def guesses(file: Path) -> dict[str, Any]:
    """Read guesses and answers to questions."""

    def counted() -> list[Any]:
        each = stored_guesses.counting(stored_guesses.STORE.read()[0])
        return [{name: one.said for name, one in found.items()} for found in each]

    return stored(file, stored_guesses.STORE, counted)


def progress(file: Path) -> dict[str, Any]:
    """Read answers to exercises."""

    def counted() -> dict[str, Any]:
        found, _ = stored_answers.tries()
        return {name: [one.said for one in given] for name, given in found.items()}

    return stored(file, stored_answers.STORE, counted)


def answers(file: Path) -> Any:
    """Read a file of answers that was downloaded."""
    try:
        return [asdict(one) for one in answers_in(file.read_text(encoding="utf-8")).said]
    except nk.BadValue as refused:
        return str(refused)


READERS: dict[str, Callable[[Path], Any]] = {
    "codes": codes,
    "logs": log,
    "guesses": guesses,
    "progress": progress,
    "answers": answers,
}
"""How each kind is read by the kernel; what a browser keeps, only a page reads."""
