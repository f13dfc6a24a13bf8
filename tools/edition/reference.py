"""The reference of the edition: every public name by topic, as Sphinx reads its docstring."""

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
    """Return the names of each topic, by what they are for.

    Examples
    --------
    >>> topics()["Run"]["In a million worlds"]
    ['sweep']
    """
    return {
        topic: {use: names.split(", ") for use, names in NAMES.findall(" ".join(told.split()))}
        for topic, told in TOPIC.findall(conundrum.__doc__ or "")
    }


def _lines() -> Iterator[str]:
    for topic, uses in topics().items():
        yield f"## {topic}\n"
        for use, names in uses.items():
            yield f"### {use}\n"
            yield "```{eval-rst}"
            yield from (f".. {_told(name)}\n" for name in names)
            yield "```\n"


def _told(name: str) -> str:
    """Return what has Sphinx tell of a name."""
    thing = getattr(conundrum, name)
    if inspect.isclass(thing):
        takes = _bare(inspect.signature(thing))
        options = (
            "   :members:\n   :inherited-members: BaseException\n   :special-members: __getitem__"
        )
        return f"autoclass:: conundrum.{name}{takes}\n{options}"
    if inspect.isfunction(thing):
        return f"autofunction:: conundrum.{name}"
    home = next(
        module.__name__
        for module in [*sys.modules.values()]
        if module.__name__.startswith("conundrum.") and name in inspect.get_annotations(module)
    )
    # What a value is stands below it in its own file, and nowhere else.
    return f"autodata:: {home}.{name}\n   :no-value:"


def _bare(signature: inspect.Signature) -> inspect.Signature:
    """Return a signature without types: they stand in the list of parameters."""
    nothing = inspect.Parameter.empty
    bare = [one.replace(annotation=nothing) for one in signature.parameters.values()]
    return signature.replace(parameters=bare, return_annotation=nothing)
