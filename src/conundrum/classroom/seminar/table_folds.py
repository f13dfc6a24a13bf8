"""What the table keeps folded: choices from another room, names and headlines, the log."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from conundrum.classroom.seminar.export import write_csv
from conundrum.classroom.seminar.path_code import path_code
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import SEATS
from conundrum.classroom.seminar.session import Session
from conundrum.classroom.seminar.typed_text import HEADLINE_LENGTH
from conundrum.tables import BadValue, say
from conundrum.widgets import Copied, Entry, Fold, Folded, Status, button


def extras(
    session: Session, choose: Callable[[Choice], object], filled: Callable[[], object]
) -> dict[str, Fold]:
    """Return all that is folded at the table of a game that has begun, by name.

    ``choose`` is called with a choice that came as a code, ``filled`` after another act.
    """

    def act(kind: str, **fields: str) -> None:
        try:
            session.act(kind, **fields)
        finally:
            filled()

    def codes() -> Folded:
        entry = Entry(
            lambda text, _: choose(opened(text)),
            label=say("table_folds.code"),
            button=say("turn.seal"),
            help=say("table_folds.code_help"),
        )
        return entry, lambda: None

    def texts() -> Folded:
        seats = session.state.game.rules.seats if session.state.game else ()
        choices = [
            {
                "name": SEATS[seat]["name"],
                "group": say("table_folds.seats"),
                "unit": "",
                "help": say("table_folds.seat_help"),
            }
            for seat in seats
        ]
        by_name = {SEATS[seat]["name"]: seat for seat in seats}
        name = Entry(
            lambda text, seat: act("name", seat=by_name.get(seat, seat), text=text),
            choose=say("table_folds.team"),
            choices=choices,
            label=say("table_folds.name"),
            button=say("table_folds.give"),
        )
        headline = Entry(
            lambda text, _: act("headline", text=text),
            label=say("table_folds.headline"),
            button=say("table_folds.publish"),
            help=say("table_folds.headline_help", most=HEADLINE_LENGTH),
        )
        return widgets.VBox([name, headline]), lambda: None

    return {
        "codes": Fold(say("table_folds.codes"), codes),
        "texts": Fold(say("table_folds.texts"), texts),
        "log": Fold(say("table_folds.log"), lambda: _log(session)),
    }


def _log(session: Session) -> Folded:
    kept = say("table_folds.kept", file=escape(str(session.log.path)))
    code = Copied(label=say("table_folds.path"))
    said = Status()

    def write() -> None:
        try:
            said.text = say("table_folds.written", file=str(write_csv(session)))
        except BadValue as refused:
            said.text = str(refused)

    def fill() -> None:
        code.text = path_code(session.state.game) if session.state.game else ""

    csv = button(say("table_folds.write"), write)
    return widgets.VBox([widgets.HTML(f"<p>{kept}</p>"), code, csv, said]), fill
