"""Print how long each notebook takes, and what is counted for it.

The minutes that ``data/notebooks.csv`` states follow from these, and a test compares them.
"""

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from conundrum.shown.posters import POSTERS
from conundrum.tables import rows, say, value
from conundrum.tables.settings import ORIGIN
from tools import ROOT

WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*|\d[\d.,]*")
CALL = re.compile(r"\bnk\.(\w+)\((.*)\)", re.DOTALL)
FIRST_TEXT = re.compile(r"\"([^\"]+)\"")
STEPS = re.compile(r"\bsteps=\"([^\"]+)\"")
TASK = re.compile(r"(?m)^\d+\. ")
UNREAD = re.compile(
    r"(?s)<details.*?</details>|<small>(?:All c|C)laims?[^<]*</small>|"
    r"!\[.*?\]\(.*?\)|<[^>]+>|\]\([^)]*\)|(?m:^#[^\n]*)"
)
"""What is not on the way: folds, claims in the margin, pictures, markup, addresses and headings."""
TOP = "top"
"""The id of the cell with a notebook's head, whose lines are not counted."""
ASKING = {"ask", "predict"}
OFFERED = "today"
"""A call whose questions stand in a fold: whoever leaves them out misses nothing."""
UNDRAWN = {"ask", "steps", "why"}
"""Calls that draw nothing, or nothing before it is unfolded."""
HEADS = ("words", "first", "chosen", "tasks", "steps", "questions", "charts")
CHOOSING = "hundred_worlds"
"""A panel whose first choice is between policies, each with a sentence."""
NOTEBOOKS = rows("notebooks").values()
WIDTH = 28


@dataclass
class Pace:
    """What is on the way through a notebook.

    Attributes
    ----------
    words : int
        Of text cells, steps and questions, with one reply to each.
    first : int or None
        How many words come before the first thing that a reader can touch or guess at.
    chosen : int or None
        How many have been read when that can be chosen: with a question and its answers, if it asks
        one.
    moved : int or None
        How many have been read when a step first asks for something, without what a choice opens.
    tasks, steps, questions, charts : int
        How many there are: tasks are numbered in a text, steps stand on a panel; a prediction is a
        question and a chart.
    """

    words: int = 0
    first: int | None = None
    chosen: int | None = None
    moved: int | None = None
    tasks: int = 0
    steps: int = 0
    questions: int = 0
    charts: int = 0

    @property
    def minutes(self) -> float:
        """How long a reader takes (``data/pace.csv``)."""
        return sum(value("pace", name, "minutes") * vars(self)[name] for name in rows("pace"))


def counted(text: str) -> int:
    r"""Count the words of a text on the way: no headings, no folds, no addresses.

    Examples
    --------
    >>> counted("# Title\n\nTwo [words](a.md).<details>More</details> <!--= 3 -->")
    2
    """
    return len(WORD.findall(UNREAD.sub(" ", ORIGIN.sub("", text))))


def asked(question: dict[str, Any]) -> int:
    """Count the words of a question, its answers, and one reply, the mean of all.

    Examples
    --------
    >>> asked({"asks": "Why?", "answers": [{"says": "So.", "reply": "Is it so?"}]})
    5
    """
    answers, guess = question.get("answers", []), question.get("guess", {})
    replies = [one["reply"] for one in answers]
    replies += [guess[side] for side in ("below", "near", "above") if side in guess]
    replies += [question["told"]] if "told" in question else []
    return posed(question) + round(mean(map(counted, replies or [""])))


def posed(question: dict[str, Any]) -> int:
    """Count the words of a question and of its answers, without a reply.

    Examples
    --------
    >>> posed({"asks": "Why?", "answers": [{"says": "So.", "reply": "Is it so?"}]})
    2
    """
    said = [one["says"] for one in question.get("answers", [])]
    said += [question["asks"], question.get("guess", {}).get("help", "")]
    return sum(map(counted, said))


def offered(panel: str) -> int:
    """Count the words of a choice that a panel offers before it shows anything.

    Examples
    --------
    >>> offered("hundred_worlds") > 0, offered("lab")
    (True, 0)
    """
    if panel != CHOOSING:
        return 0
    presets = rows("presets")
    said = [presets[name][part] for name in POSTERS for part in ("label", "meaning")]
    return sum(map(counted, [say("posters.asks"), *said]))


def pace(notebook: Path, data: Path = ROOT / "data") -> Pace:
    """Count what is on the way through a notebook.

    Parameters
    ----------
    notebook : Path
        Its file.
    data : Path, optional
        The folder with the tables of what it asks.

    Examples
    --------
    >>> pace(ROOT / "notebooks" / "00_start_here.ipynb").questions > 0
    True
    """
    found = Pace()
    tables = {name: _table(data / f"{name}.toml") for name in ("questions", "predictions", "steps")}
    asks = tables["questions"] | tables["predictions"]
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            if cell["id"] != TOP:
                found.words += counted(source)
                found.tasks += len(TASK.findall(UNREAD.sub(" ", source)))
            continue
        for name, given in CALL.findall(source):
            if name == OFFERED:
                continue
            called = FIRST_TEXT.search(given)
            question = asks[called[1]] if name in ASKING and called else None
            if found.first is None:
                found.first = found.words
                found.chosen = found.words + (posed(question) if question else offered(name))
            if question:
                found.words += asked(question)
                found.questions += 1
            found.charts += name not in UNDRAWN and "folded=True" not in given
            for step in _steps(name, given, tables["steps"]):
                found.steps += 1
                found.words += counted(step["says"])
                if found.moved is None and ("question" in step or "moves" in step):
                    found.moved = found.words
                found.words += counted(step.get("found", ""))
                if "question" in step:
                    found.words += asked(asks[step["question"]])
                    found.questions += 1
    return found


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _steps(call: str, given: str, steps: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the steps that a call leads through: on a panel, or standing by themselves."""
    for name in FIRST_TEXT.findall(given)[:1] if call == "steps" else STEPS.findall(given):
        yield from steps[name]


def main() -> None:
    """Print a line for each notebook."""
    argparse.ArgumentParser(sys.argv[0], description=__doc__).parse_args()
    counts = {about["file"]: pace(ROOT / "notebooks" / about["file"]) for about in NOTEBOOKS}
    print(" " * WIDTH + "  ".join((*HEADS, "minutes")))
    for file, one in counts.items():
        told = [f"{asdict(one)[name]:>{len(name)}}" for name in HEADS]
        print(
            f"{file.removesuffix('.ipynb'):<{WIDTH}}" + "  ".join([*told, f"{one.minutes:>7.0f}"])
        )
