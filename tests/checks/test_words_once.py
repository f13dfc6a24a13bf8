"""Sentences that a reader sees stand in `data/words`; none stands in the code of what is shown."""

import ast
import re
from pathlib import Path

import pytest

from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say, short_name

SOURCE = Path(__file__).resolve().parents[2] / "src" / "conundrum"
FILES = sorted(SOURCE.rglob("*.py"))
SHOWN = {"title", "unit", "description", "about", "help"}
"""What a reader sees under these names is a sentence, though a title has no full stop."""

WORDS = 3
"""As many make a sentence; fewer are a label."""


def sentences(text: str) -> set[str]:
    """Find the sentences in a file that a reader would see."""
    tree = ast.parse(text)
    unseen = {id(part) for node in ast.walk(tree) for part in not_shown(node)}
    nodes = [node for node in ast.walk(tree) if id(node) not in unseen]
    given = {id(text) for node in nodes for text in shown(node)}
    found = ((node, bare(node)) for node in nodes if isinstance(node, ast.Constant | ast.JoinedStr))
    return {said for node, said in found if is_sentence(said, shown=id(node) in given)}


def shown(node: ast.AST) -> list[ast.AST]:
    """Name what is given, or kept, under a name of what a reader sees."""
    match node:
        case ast.keyword(arg, text) if arg in SHOWN:
            return [text]
        case ast.Assign([ast.Name(name)], text) if name in SHOWN:
            return [text]
    return []


def not_shown(node: ast.AST) -> list[ast.AST]:
    """Name what no reader sees: texts on the code, and errors; and the pieces of a longer text."""
    match node:
        case ast.Expr(ast.Constant()) | ast.Raise():
            return list(ast.walk(node))
        case ast.JoinedStr(values):
            return [part for part in values if isinstance(part, ast.Constant)]
    return []


def bare(node: ast.Constant | ast.JoinedStr) -> str:
    """Return a text without marks of HTML, and with … for what is put into it."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    text = "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in parts)
    return re.sub(r"<[^>]*>", " ", text)


def is_sentence(said: str, *, shown: bool) -> bool:
    """Say whether a text has words enough, and a full stop or a place where a sentence stands."""
    enough = len(re.findall(r"[A-Za-z]{2,}", said)) >= WORDS
    return enough and (shown or bool(re.search(r"[\w…)][.!?](\s|$)", said)))


def test_a_sentence_stands_among_the_words() -> None:
    found = {str(path): sentences(path.read_text(encoding="utf-8")) for path in FILES}
    assert {path: said for path, said in found.items() if said} == {}


READ = ("tables/bounds.py", "tables/parsing.py", "run/codes.py", "run/scenario.py")
"""What refuses what a reader types: here the words of an error are seen, too."""


def refusals(text: str) -> set[str]:
    """Find the words with which a file refuses something, where they stand in the code."""
    raised = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Raise)]
    said = {
        bare(part)
        for node in raised
        for part in ast.walk(node)
        if isinstance(part, ast.Constant | ast.JoinedStr)
    }
    return {one for one in said if is_sentence(one, shown=True)}


def test_what_is_said_of_what_a_reader_typed_stands_among_the_words() -> None:
    found = {path: refusals((SOURCE / path).read_text(encoding="utf-8")) for path in READ}
    assert {path: said for path, said in found.items() if said} == {}


def test_a_refusal_in_the_code_is_found() -> None:
    assert refusals('raise BadValue(name, code, f"a text that begins with {mark}")')


LOWERED = re.compile(r"""label(["']\])?\.(lower|toLowerCase)\(""")


def test_a_label_inside_a_sentence_is_written_in_its_table() -> None:
    """Not made of what stands alone: other languages, and names, do not begin small."""
    files = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.js")]
    assert [str(p) for p in files if LOWERED.search(p.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("line", ['about["label"].lower()', "outcomes[one].label.toLowerCase()"])
def test_a_label_made_small_in_the_code_is_found(line: str) -> None:
    assert LOWERED.search(line)


@pytest.mark.parametrize(
    "line",
    [
        "said.text = 'The regime still stands.'",
        "said = f'In {futures} futures it falls. ' + more",
        "alt.Chart(description='Bars over the years')",
        "title = 'Of all of them none'",
        "Figure(title=f'Hunger rose from {low} to {high}')",
        "html = '<p>Drag across it.</p>'",
    ],
)
def test_a_sentence_in_the_code_is_found(line: str) -> None:
    assert sentences(line)


@pytest.mark.parametrize(
    "line",
    [
        "def told():\n    '''Say what it is.'''",
        "raise BadValue('This is not a policy.')",
        "button('Pin this run')",
        "say('end.fallen', futures='14 of 100')",
    ],
)
def test_what_is_no_sentence_passes(line: str) -> None:
    assert sentences(line) == set()


UNFOLD = re.compile(r"[Uu]nfold “([^”]+)”")


def test_a_fold_that_is_named_is_called_so() -> None:
    tables = ("exercises", "predictions", "questions", "steps")
    named = {fold for table in tables for fold in UNFOLD.findall(str(entries(table)))}
    groups = entries("words/en").values()
    told = {text for group in groups for text in group.values() if isinstance(text, str)}
    told |= {say("held.some", names=short_name(name)) for name in rows("assumptions")}
    # What comes after a comma on a fold need not be named.
    begun = [f"{text}," for text in told]
    assert {fold for fold in named if not any(one.startswith(f"{fold},") for one in begun)} == set()
