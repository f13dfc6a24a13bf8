"""Numbers that a reader meets for an outcome of a named policy, and where each stands."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from tests.frozen.acting import controls
from tests.frozen.showing import shown, unfold
from tests.notebooks.outcomes import outcome_of, tree

import conundrum as nk
from conundrum.model.policy import PRESETS, called
from conundrum.run.priorities import PRIORITIES
from conundrum.run.written_outcome import OUTCOMES
from conundrum.tables.settings import rows
from conundrum.tables.words import say
from tools import ROOT
from tools.origin.texts import files, origins
from tools.origin.wording import NUMBER, number, read, step

NO_AVERAGE = {
    "game": "a log",
    "endings": "one future",
    "best_for": "combinations of beliefs, counted",
}
"""Panels in which no average stands beside the name of a policy, and what does."""
POLICIES = {called(name): name for name in PRESETS}
KINDS = {about["label"]: name for name, about in OUTCOMES.items()} | {"Loss": "loss"}
KINDS |= {
    name: f"loss to {priorities}"
    for priorities in PRIORITIES
    for name in (priorities, say("argument.lost", capital=priorities))
}
WITHOUT = say("argument.off")
"""A column whose outcome is the caption; the one beside it has other assumptions."""
COLUMNS = {"2016": called("2016")}
"""What columns call a policy that has another name elsewhere."""
CALL = re.compile(rf"nk\.(?:show\.)?(?!show|(?:{'|'.join(NO_AVERAGE)})\()\w+\(.*\)", re.DOTALL)
TABLE = re.compile(r"<table[^>]*><caption>(.*?)</caption>(.*?)</table>", re.DOTALL)
CARD = re.compile(
    r'<h4>([^<]*)</h4><p class="nk-number"><b>([^<]*)</b> <i[^>]*>[^<]*</i> <span>[^<]*</span></p>'
    r'(?:<p class="nk-versus">Where the regime rules [^<]*</p>)?'
    r'<p class="nk-versus">([^<]*): ([^<]*)</p>'
)
RANKED = re.compile(r"(\w+): (.*)")
AFTER_PLACE = re.compile(r"\d \(([\d.]+)\)")
"""Rows and cells of a table of places: whose and which policy, and its loss in brackets."""
SAYS_WHY = re.compile(
    r"20\d\d|where the regime rules|where it has fallen|in (?:some|no)body.s hands"
)
"""What parts two numbers of one thing, where it stands beside them: a year, or a kind of future."""
FEWER = re.compile(r"\d+,?\d* futures")
"""What parts two losses, too: a search through many policies runs each in fewer futures."""


@dataclass(frozen=True)
class Met:
    """A number that is met.

    Parameters
    ----------
    where : str
        The file and the panel or sentence.
    of : tuple of str
        The outcome and the policy, and for a loss the priorities.
    why : frozenset of str
        Words beside it that say which number of it this is.
    written : str
        The number.
    """

    where: str
    of: tuple[str, ...]
    why: frozenset[str]
    written: str


def in_panels() -> Iterator[Met]:
    """Go through what panels show, at first and under every named policy."""
    for about in rows("notebooks").values():
        path = ROOT / "notebooks" / about["file"]
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            call = CALL.search("".join(cell["source"])) if cell["cell_type"] == "code" else None
            if call:
                yield from of_panel(f"{about['file']}, {call[0]}", eval(call[0], {"nk": nk}))


def in_prose() -> Iterator[Met]:
    """Go through the figures of all texts."""
    for path in files():
        for origin in origins(path):
            if origin.kind == "=":
                yield from of_prose(f"{origin.file}, {origin.piece}", origin.text, origin.before)


def of_panel(where: str, panel: Any) -> Iterator[Met]:
    """Read the numbers of a panel, under each policy and by all priorities that it names."""
    unfold(panel)
    session = getattr(panel, "session", None)
    first = [name for name, one in PRESETS.items() if session and one == session.scenario.policy]
    there = controls(panel)
    if "hundred_futures" in where:
        there[f"button {called('joint opening')}"].click()
    yield from of_text(where, (first or [""])[0], texts(panel))
    capitals = [there[f"button {name}"] for name in PRIORITIES if f"button {name}" in there]
    named = {name: there.get(f"button {called(name)}") for name in PRESETS}
    for policy, button in (named if all(named.values()) else {"": None}).items():
        if button:
            button.click()
        for taken in capitals:
            taken.click()
            yield from of_text(where, policy if session else "", texts(panel))


def texts(panel: Any) -> str:
    """Return all that a panel says, as HTML."""
    return unescape("\n".join(one for one in shown(panel).values() if isinstance(one, str)))


def of_text(where: str, policy: str, text: str) -> Iterator[Met]:
    """Read cards, sentences of loss, and tables whose heads name policies and outcomes."""
    # What no named policy heads is a lab under other assumptions, and so is what stands beside it.
    runs = text if policy else ""
    for label, own, other, others in CARD.findall(runs):
        for who, figure in ((policy, own), (POLICIES.get(other, ""), others)):
            if who:
                yield of(where, KINDS[label], who, "", figure)
    priorities = next(iter(re.findall(r"by (\w+)'s priorities", text)), "")
    for caption, body in TABLE.findall(text):
        heads, *lines = (
            re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line)
            for line in re.findall(r"<tr>(.*?)</tr>", body)
        )
        for line in lines:
            for head, cell in zip(heads[1:], line[1:], strict=False):
                yield from of_cell(where, priorities, caption, line[0], head, cell)


def of_cell(
    where: str, priorities: str, caption: str, row: str, column: str, cell: str
) -> Iterator[Met]:
    """Read a cell, if one of its heads names a policy and the other an outcome."""
    ranked, place = RANKED.fullmatch(row), AFTER_PLACE.fullmatch(cell)
    if ranked and place and ranked[2] in POLICIES:
        of_whom = (f"loss to {ranked[1]}", POLICIES[ranked[2]])
        yield of(where, *of_whom, f"{caption} {column}", place[1])
        return
    across = caption if column == WITHOUT else column
    for named, other in ((row, across), (COLUMNS.get(column, column), row)):
        kind = next((kind for label, kind in KINDS.items() if other.startswith(label)), "")
        if named in POLICIES and kind and re.match(NUMBER, cell) and "%" not in cell:
            kind = f"loss to {priorities}" if kind == "loss" else kind
            yield of(where, kind, POLICIES[named], f"{caption} {other}", cell)


def of_prose(where: str, text: str, before: str) -> Iterator[Met]:
    """Read a figure whose origin is an outcome of a named policy, or its average over futures."""
    match tree(text):
        case ast.Call(ast.Name("mean"), [futures]):
            outcome = outcome_of(futures)
        case node:
            outcome = outcome_of(node)
    if outcome and outcome.run in PRESETS and outcome.name in OUTCOMES:
        figure = read(before)
        span = " ".join(map(str, outcome.years))
        if figure and not figure.lean and figure.written[0].isdigit():
            yield of(where, outcome.name, outcome.run, span, figure.written)


def of(where: str, kind: str, policy: str, words: str, figure: str) -> Met:
    """Say what a number is of; the average at the end needs no word."""
    dated = words.lower().replace("policy of 2016", "")
    why = {*SAYS_WHY.findall(dated)} - {"2036"}
    if kind not in OUTCOMES:
        why |= {*FEWER.findall(words)} - {"1,000 futures"}
    return Met(where, (kind, policy), frozenset(why), figure)


def apart(one: str, other: str) -> bool:
    """Say whether two numbers, as they are written, are not the same but for their digits."""
    sizes, steps = zip(*(_read(text) for text in (one, other)), strict=True)
    return bool(abs(sizes[0] - sizes[1]) > max(steps) / 2 * (steps[0] != steps[1]))


def _read(text: str) -> tuple[float, float]:
    found = re.match(rf"{NUMBER}(?: million)?", text)
    assert found, text
    return number(found[0]), step(found[0], near=False)
