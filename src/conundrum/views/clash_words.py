"""The words about the map of stances: its finding, the four numbers of a pair, and a table."""

from html import escape

from conundrum.analysis.tradeoffs.run_in_figures import EARLY
from conundrum.analysis.tradeoffs.stance_map import FINEST
from conundrum.model import stances
from conundrum.run import limit
from conundrum.tables import say, written
from conundrum.views.headings import heading
from conundrum.views.presets import FIRST
from conundrum.views.stance_map import (
    END,
    MAPPED,
    Cells,
    named,
    of_pairs,
    stance_of,
    value_at,
    write,
)

FUTURES = limit("futures", "default")


def head(figure: str) -> str:
    """Return the finding of the map as HTML."""
    return heading(say(f"clash.head_{figure}", year=END, first=EARLY))


def figures_of_pair(figure: str) -> list[str]:
    """Return four numbers of a pair of stances: the number on the map, and three outcomes."""
    return [figure, "fallen", "leavers", "warheads"]


def four(cells: Cells, figure: str, pair: dict[str, float], first: dict[str, float]) -> str:
    """Return as HTML a pair of stances' four numbers, each beside the number of 2016's policy."""
    rows = "".join(
        [
            f"<li><b>{escape(write(name, value_at(cells, name, pair)))}</b>"
            f"<span>{escape(say(f'clash.of_{name}', year=END, first=EARLY))}</span>"
            f"<small>{escape(say('clash.beside', figure=write(name, first[name])))}</small></li>"
            for name in figures_of_pair(figure)
        ]
    )
    return f"<h4>{escape(say('clash.yours'))}</h4><ul>{rows}</ul>"


def where(pair: dict[str, float]) -> str:
    """Return the stances of the two powers in words.

    Examples
    --------
    >>> where({"us": 1, "china": -0.4})
    'At your dot: Washington, full pressure; Beijing, more engagement than pressure.'
    """
    return say("clash.where", washington=named(pair["us"]), beijing=named(pair["china"]))


def about(cells: Cells, figure: str, first: dict[str, float]) -> str:
    """Return a note as HTML: what is averaged, and why 2016's policy has a number of its own."""
    said = say(
        "clash.about",
        futures=written(FUTURES),
        first=write(figure, first[figure]),
        square=write(figure, value_at(cells, figure, stances(FIRST))),
    )
    return f'<p class="nk-help">{escape(said)}</p>'


def table_html(cells: Cells, figure: str) -> str:
    """Return the number of each pair of stances on the map as an HTML table."""
    names = [written(100 * stance_of(place)) for place in range(FINEST)]
    texts = [write(figure, number) for number in cells[figure]]
    return of_pairs(say("clash.caption", figure=MAPPED[figure]["label"]), names, texts)
