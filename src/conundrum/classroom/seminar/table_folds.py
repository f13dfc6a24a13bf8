"""What the table keeps folded: choices from another room, names and headlines, the log."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from conundrum.classroom.seminar.export import write_csv
from conundrum.classroom.seminar.path_code import path_code
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import SEATS
from conundrum.classroom.seminar.session import Desk
from conundrum.classroom.seminar.typed_text import HEADLINE_LENGTH
from conundrum.tables.bounds import BadValue
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Copied, Entry, Status
from conundrum.widgets.fold import Fold, Folded


def extras(
    desk: Desk, choose: Callable[[Choice], object], filled: Callable[[], object]
) -> dict[str, Fold]:
    """Return all that is folded, by name.

    Parameters
    ----------
    desk : Desk
        The game, which has begun.
    choose : callable
        Called with a choice that came as a code.
    filled : callable
        Called after another act.
    """

    def act(kind: str, **fields: str) -> None:
        try:
            desk.act(kind, **fields)
        finally:
            filled()

    def codes() -> Folded:
        entry = Entry(
            lambda text, _: choose(opened(text)),
            label="Code",
            button="Seal this choice",
            help="A team that sits elsewhere makes its code with nk.team() and hands it over.",
        )
        return entry, lambda: None

    def texts() -> Folded:
        seats = desk.state.game.rules.seats if desk.state.game else ()
        choices = [
            {
                "name": SEATS[seat]["name"],
                "group": "Seats",
                "unit": "",
                "help": "A team's own name.",
            }
            for seat in seats
        ]
        by_name = {SEATS[seat]["name"]: seat for seat in seats}
        name = Entry(
            lambda text, seat: act("name", seat=by_name.get(seat, seat), text=text),
            choose="Team of",
            choices=choices,
            label="Name",
            button="Name this team",
        )
        headline = Entry(
            lambda text, _: act("headline", text=text),
            label="Headline",
            button="Publish",
            help=f"Up to {HEADLINE_LENGTH} characters. The board shows it as it is typed.",
        )
        return widgets.VBox([name, headline]), lambda: None

    return {
        "codes": Fold("A choice from another room", codes),
        "texts": Fold("Names of teams, and headlines", texts),
        "log": Fold("The log, and what to take away", lambda: _log(desk)),
    }


def _log(desk: Desk) -> Folded:
    where = widgets.HTML(
        f"<p>Every act is a line of <code>{escape(str(desk.log.path))}</code>, written at once. "
        "Keep a copy of it, and the game can be taken up again anywhere. It holds choices sealed, "
        "not locked: whoever has the set can open them.</p>"
    )
    code = Copied(label="This table's path")
    said = Status()

    def write() -> None:
        try:
            said.text = f"Written: {write_csv(desk)}."
        except BadValue as refused:
            said.text = str(refused)

    def fill() -> None:
        code.text = path_code(desk.state.game) if desk.state.game else ""

    return widgets.VBox([where, code, button("Write a table (CSV)", write), said]), fill
