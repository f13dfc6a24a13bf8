"""The reference in the edition: every public name with its docstring, by topic."""

import inspect
import re
import sys
from collections.abc import Iterator

import conundrum
from tools import ROOT

PATH = ROOT / "docs" / "edition" / "reference.md"
HERE = "<!-- names -->"
TOPIC = re.compile(r"(?m)^(\w+)\n((?: {4}.+\n)+)")
"""In the package's docstring, a topic and what it tells of its names."""

NAMES = re.compile(r"([A-Z][^.:]+): ([^.]+)\.")


def page() -> str:
    """Return the page, in Markdown."""
    return PATH.read_text(encoding="utf-8").replace(HERE, "\n".join(_lines()))


def topics() -> dict[str, dict[str, list[str]]]:
    """Return the public names in each topic, grouped by their use.

    Examples
    --------
    >>> topics()["Run"]["Links and outcomes of your own"]
    ['variant', 'Outcome']
    """
    return {
        topic: {use: names.split(", ") for use, names in NAMES.findall(" ".join(told.split()))}
        for topic, told in TOPIC.findall(conundrum.__doc__ or "")
    }


def _lines() -> Iterator[str]:
    yield "```{eval-rst}"
    for topic, uses in topics().items():
        named = [f"`~{_place(name)}`" for names in uses.values() for name in names]
        yield f"- {topic}: {', '.join(named)}"
    yield "```\n"
    for topic, uses in topics().items():
        yield f"## {topic}\n"
        for use, names in uses.items():
            yield f"### {use}\n"
            yield "```{eval-rst}"
            yield from (f".. {_directive(name)}\n" for name in names)
            yield "```\n"


def _directive(name: str) -> str:
    """Return the directive that has Sphinx write the entry of a name."""
    thing, place = getattr(conundrum, name), _place(name)
    if inspect.ismodule(thing):
        return f"automodule:: {place}\n   :members:"
    if inspect.isfunction(thing):
        return f"autofunction:: {place}"
    if not inspect.isclass(thing):
        return f"autodata:: {place}\n   :no-value:"
    options = ":members:", ":inherited-members: BaseException", ":special-members: __getitem__"
    return "\n   ".join([f"autoclass:: {place}{_bare(inspect.signature(thing))}", *options])


def _place(name: str) -> str:
    """Return the path under which Sphinx finds the docstring of a name."""
    thing = getattr(conundrum, name)
    if callable(thing) or inspect.ismodule(thing):
        return f"conundrum.{name}"
    # The docstring of a value is written below it in its own file, and nowhere else.
    home = next(
        module
        for module in sys.modules
        if module.startswith("conundrum.") and name in inspect.get_annotations(sys.modules[module])
    )
    return f"{home}.{name}"


def _bare(signature: inspect.Signature) -> inspect.Signature:
    """Return a signature without types, because the list of parameters has them."""
    nothing = inspect.Parameter.empty
    bare = [one.replace(annotation=nothing) for one in signature.parameters.values()]
    return signature.replace(parameters=bare, return_annotation=nothing)
