"""One class beside those before it: the games of one name, which follow one another."""

from contextlib import suppress

import ipywidgets as widgets

from conundrum.classroom.seminar.compare_tables import Compared
from conundrum.classroom.seminar.games import kept
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.classroom.seminar.kept_debriefs import kept_debriefs
from conundrum.panels.slider_rows import heading
from conundrum.tables import BadValue, say


def classes(file: str = "seminar.jsonl") -> Compared:
    """Compare the games of one name, that of this class with those of classes before it.

    ``file`` is the log of the first game, as for `seminar`.

    Examples
    --------
    >>> classes("nobody-has-begun.jsonl").said.text
    'No class has finished a round yet.'
    """
    told = []
    for log in kept(file):
        with suppress(BadValue):
            game_handed_in(log, log)
            told.append(log)
    compared = Compared(told)
    compared.said.text = compared.said.text or ("" if told else say("side_by_side.none"))
    sheet, *rest = compared.children
    links = widgets.HTML(kept_debriefs(file))
    compared.children = (sheet, heading(say("side_by_side.classes")), *rest, links)
    return compared.add_class("nk-debrief")
