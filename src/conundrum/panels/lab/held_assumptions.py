"""The section with a table of the model's assumptions, in which a reader can fix their values."""

from collections.abc import Iterable
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.charts.html_table import Html, html_table
from conundrum.model import Assumptions
from conundrum.panels.lab.session import Session
from conundrum.tables import (
    known,
    refusal,
    rows,
    say,
    short_name,
    take_number,
    value,
    written_out,
)
from conundrum.widgets import Entry, Held

SWITCH = "switch"
"""The unit of an assumption that is a switch, such as another form of an equation, which is off
until a reader turns it on."""


class Holding(widgets.VBox):
    """A section with assumptions that a reader can fix at a value.

    Parameters
    ----------
    session : Session
        The session whose scenario holds the assumptions.
    names : tuple of str
        The assumptions that can be held.

    Attributes
    ----------
    entry : Entry
        The list of assumptions to choose from, and the box for a value.
    held : Held
        A button for each held assumption, which releases it.
    table : HTML
        The assumptions with their ranges and sources.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> session = Session(Scenario(), lambda by: None)
    >>> Holding(session, ("leak",)).entry.enter("0.2", "leak")
    >>> session.scenario.assumptions
    Assumptions(leak=0.2)
    """

    def __init__(self, session: Session, names: tuple[str, ...]) -> None:
        self._session = session
        self.entry = Entry(
            self._take,
            choose=say("held.choose"),
            label=say("held.label"),
            button=say("held.hold"),
            choices=[_choice(name) for name in names],
        )
        # The page does not write the table of assumptions again. The page changes only the values
        # that a reader has fixed in the table.
        self.table = widgets.HTML(held_table(session.scenario.assumptions, names))
        self.held = Held(self._let)
        super().__init__([self.entry, self.held, self.table])

    def _take(self, text: str, name: str) -> None:
        about = rows("assumptions")[known("assumption", name, rows("assumptions"))]
        held = take_number(short_name(name), text, *_ends(about["unit"]), about["unit"])
        self._hold(self._session.scenario.assumptions.fixed | {name: held})

    def _let(self, name: str) -> None:
        fixed = self._session.scenario.assumptions.fixed
        self._hold({held: at for held, at in fixed.items() if held != name})

    def _hold(self, held: dict[str, float]) -> None:
        self._session.change(assumptions=Assumptions(**held))


def held_table(assumptions: Assumptions, names: Iterable[str]) -> str:
    """Return the assumptions as an HTML table by sector; values that a reader fixed are bold.

    Examples
    --------
    >>> "<b>fixed at 0.2</b>" in held_table(Assumptions(leak=0.2), ["leak"])
    True
    """
    sectors: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        about = rows("assumptions")[name]
        drawn = (_range(name, assumptions), about["unit"], about["mark"], about["after_2016"])
        row = (short_name(name), about["meaning"], *drawn, _grounds(about))
        sectors.setdefault(about["sector"].capitalize(), []).append(row)
    columns = ("named", "meaning", "range", "unit", "mark", "after", "rests")
    heads = [say(f"held.{column}") for column in columns]
    caption = say("held.about")
    return html_table(say("held.table"), caption, heads, sectors, "nk-words nk-assumptions")


def _choice(name: str) -> dict[str, Any]:
    about = rows("assumptions")[name]
    low, high = _ends(about["unit"])
    return {
        "name": name,
        "label": short_name(name),
        "group": about["sector"].capitalize(),
        "unit": about["unit"],
        "low": low,
        "high": high,
        "refusal": refusal(short_name(name), low, high, about["unit"]),
        "help": say(
            "held.help",
            meaning=about["meaning"],
            drawn=_drawn(name),
            low=_show(low),
            high=_show(high),
        ),
    }


def _ends(unit: str) -> tuple[float, float]:
    return value("units", unit, "lowest"), value("units", unit, "highest")


def _range(name: str, assumptions: Assumptions) -> Html:
    """Return an assumption's range or fixed value as HTML that the page can change."""
    held, drawn = assumptions.fixed.get(name), _drawn(name)
    said = drawn if held is None else f"<b>{say('held.at', number=written_out(held))}</b>"
    return Html(f'<span data-name="{name}" data-drawn="{drawn}">{said}</span>')


def _drawn(name: str) -> str:
    low, central, high = (
        _show(value("assumptions", name, end)) for end in ("low", "central", "high")
    )
    if rows("assumptions")[name]["unit"] == SWITCH:
        return say("held.off")
    return central if low == high else say("held.drawn", central=central, low=low, high=high)


def _show(number: float) -> str:
    return f"{number:,.10g}"


def _grounds(about: dict[str, str]) -> Html:
    """Return the grounds for an assumption's range as HTML: a quote, a reason and links."""
    quote = f"<q>{escape(about['quote'])}</q> " if about["quote"] else ""
    ids = filter(None, [about["source"], *about["also"].split(";")])
    links = "; ".join(_link(rows("sources")[source]) for source in ids)
    return Html(f"{quote}{escape(about['basis'])}" + (f" ({links})" if links else ""))


def _link(source: dict[str, str]) -> str:
    text = escape(", ".join(filter(None, (source["publisher"], source["year"]))))
    if not source["address"]:
        return text
    title = escape(source["title"], quote=True)
    return f'<a href="{escape(source["address"], quote=True)}" title="{title}">{text}</a>'
