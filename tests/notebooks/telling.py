"""Whether a sentence tells the answer to a question: by a figure's origin, or by its words."""

import ast
import re
from functools import cache
from typing import Any

from tests.notebooks.outcomes import outcome_of, tree
from tests.notebooks.walked import ASKS

from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.model import PRESETS
from tools.origin.meaning import worth
from tools.origin.plain import FIGURE
from tools.origin.runs import runs
from tools.origin.texts import MARK
from tools.origin.wording import read, says

LINKED = re.compile(r"\]\([^()]*(?:\"[^\"]*\")?\)")
"""Where a link leads, and the meaning of a term, which is seen where it is asked for."""
HELD = re.compile(r"\0(\d+)\0")
END = re.compile(r"(?<=[.!?])[*_\"”]*\s|\n")
ANSWER = "#"
"""Among key words, the answer as a figure, in digits or words."""
LAST = 2036


@cache
def sentences(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Split a text into its sentences, each with the origins of its figures."""
    text = LINKED.sub("]", text)
    origins = ["" if found["kind"] == "." else found["text"] for found in MARK.finditer(text)]
    number = iter(range(len(origins)))
    found = END.split(MARK.sub(lambda _: f"\0{next(number)}\0", text))
    named = (tuple(origins[int(place)] for place in HELD.findall(one)) for one in found)
    bare = (HELD.sub("", one).strip() for one in found)
    return tuple(both for both in zip(bare, named, strict=True) if both[0])


def tells(sentence: str, origins: tuple[str, ...], question: str) -> bool:
    """Say whether a sentence tells the answer to a question."""
    asked = ASKS[question]
    answers = {figure(text) for text in asked.get("answer_from", ())}
    if any(figure(text) in answers for text in origins if text):
        return True
    return any(_has(sentence, group.split(), asked) for group in asked["told_by"])


def _has(sentence: str, keys: list[str], asked: dict[str, Any]) -> bool:
    """Say whether each key begins a word of the sentence."""
    words = re.findall(r"[\w']+", sentence.lower().replace("\u2019", "'"))
    named = (key for key in keys if key != ANSWER)
    if not all(any(word.startswith(key) for word in words) for key in named):
        return False
    return ANSWER not in keys or _says_answer(sentence, asked)


def _says_answer(sentence: str, asked: dict[str, Any]) -> bool:
    values = [abs(float(worth(text))) for text in asked["answer_from"]]
    figures = (read(sentence[: found.end()]) for found in FIGURE.finditer(sentence))
    return any(one is not None and says(one, value) for one in figures for value in values)


@cache
def figure(text: str) -> Any:
    """Return what an origin is of, the same in any size, and for a difference in any order."""
    return _of(tree(text))


def _of(node: ast.expr) -> Any:
    if outcome := outcome_of(node):
        years = () if outcome.years == (LAST,) else outcome.years
        return outcome._replace(run=_course(outcome.run), years=years)
    match node:
        case (
            ast.BinOp(ast.Constant(), ast.Mult() | ast.Div(), part)
            | ast.BinOp(part, ast.Mult() | ast.Div(), ast.Constant())
            | ast.BinOp(ast.Constant(1 | 100), ast.Sub(), part)
            | ast.UnaryOp(ast.USub(), part)
            | ast.Call(ast.Name("share" | "percent" | "abs"), [part])
        ):
            return _of(part)
        case ast.BinOp(left, ast.Sub(), right):
            return "apart", frozenset((_of(left), _of(right)))
        case ast.Call(ast.Name(name), parts, []):
            return name, tuple(map(_of, parts))
    return ast.unparse(node)


@cache
def _course(run: str) -> Any:
    """Return what a run is set to, so that one named in two ways is the same."""
    if len(runs(run)) > 1 or run.startswith("record"):
        return run
    set_to: dict[str, float] = vars(PRESETS["2016"]).copy()
    for part in map(str.strip, run.split(",")):
        name, _, value = part.rpartition(" ")
        if part in PRESETS:
            set_to |= vars(PRESETS[part])
        elif part.startswith("stance "):
            set_to |= vars(stance(*map(float, part.split()[1:])))
        else:
            set_to[name] = float(value)
    return frozenset(set_to.items())
