"""Translates plain Python modules into JavaScript, so that nobody has to write them twice.

Only a part of Python can be translated (`small_python/taken.py`). Anything else is refused, with
file and line.
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
"""Modules that are not translated, because the page has its own version of each, written by
hand."""


def bundle(roots: Iterable[ModuleType], given: Iterable[str] = GIVEN) -> str:
    """Return modules as one script of JavaScript, together with the modules that they import.

    See `translated` for the arguments and for what is refused.
    """
    return "\n".join(translated(roots, given).values())


def translated(roots: Iterable[ModuleType], given: Iterable[str] = GIVEN) -> dict[str, str]:
    """Return modules as JavaScript by name, together with the modules that they import.

    Each module has a scope of its own, such as ``$run_story``, and comes after the modules that it
    imports. ``given`` names the modules written by hand for the page. `Refused` is raised for code
    that cannot be translated, and for modules that import each other.
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
