"""Plain Python modules as JavaScript, at set-up: what is shown is written once, for both homes.

Only a part of Python is taken (`small_python/taken.py`); all else is refused by file and line.
"""

from collections.abc import Iterable
from importlib import import_module
from types import ModuleType

from conundrum.page.small_python.functions import Functions
from conundrum.page.small_python.names import ByHand, Module
from conundrum.page.small_python.taken import Refused, page_name, scope_name

GIVEN = (
    "conundrum.charts.html_table",
    "conundrum.run.statistics",
    "conundrum.run.vectors",
    "conundrum.tables.parsing",
    "conundrum.tables.words",
)
"""Modules that are never translated: their twins in the page are written by hand."""


def bundle(roots: Iterable[ModuleType], given: Iterable[str] = GIVEN) -> str:
    """Return modules, and those that they need, as one script of JavaScript.

    See `translated`.
    """
    return "\n".join(translated(roots, given).values())


def translated(roots: Iterable[ModuleType], given: Iterable[str] = GIVEN) -> dict[str, str]:
    """Return modules, and those that they need, as JavaScript, by their names.

    Each stands in a scope of its own, such as ``$run_story``, after those that it needs; ``given``
    are those that the page has by hand. What cannot go to the page, or modules that need each
    other, raise `Refused`.
    """
    by_hand = ByHand([import_module(name) for name in given])
    written: dict[str, str] = {}
    for root in roots:
        _write(root, by_hand, written, ())
    return written


def _write(
    module: ModuleType, by_hand: ByHand, written: dict[str, str], around: tuple[str, ...]
) -> None:
    name = module.__name__
    if name in around:
        raise Refused(f"modules need each other: {' -> '.join([*around, name])}")
    if name in written:
        return
    made = Module(module, by_hand)
    text = _in_a_scope(made)
    for needed in made.needs.values():
        _write(needed, by_hand, written, (*around, name))
    written[name] = text


def _in_a_scope(module: Module) -> str:
    body = [
        line
        for function in module.functions.values()
        for line in Functions(module, {}).function(function)
    ]
    constants = [f"const {name} = {value};" for name, value in module.constants.items()]
    names = ", ".join(f"{name}: {page_name(name)}" for name in module.functions)
    return "\n".join(
        [
            f"const {scope_name(module.module.__name__)} = (() => {{",
            *(f"  {line}" for line in [*constants, *body, f"return {{ {names} }};"]),
            "})();\n",
        ]
    )
