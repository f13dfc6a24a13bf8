"""The state of a game, as the page gives it to the desk and to the screen."""

from typing import Any

from conundrum.views.seminar.clock import OVER, round_shown
from conundrum.views.seminar.rounds import number, over

State = dict[str, Any]
"""The state of a game, by key: ``game``; ``clock``; ``acts`` of its log, each with the ``time`` of
day; ``done``, the numbers of the acts that count; ``faults`` of the log; ``story``, what happened
in its future; ``left``, the results of the runs in `without.needs`, once the game is over;
``changing``, the seat whose sealed choice is typed again, or an empty text; ``rehearsed``, whether
the game is a rehearsal; ``wrongs``, what is wrong with a typed guess that is not kept, by seat;
``stores``, whether this browser stores the game; ``file``, the name of the file that each act is
written to, or an empty text; ``can``, whether the browser can write such a file; ``games``, those
that the browser stores, from new to old; and ``beside``, whether the screen shows these games side
by side."""


def is_open(state: State) -> bool:
    """Say whether seats can choose now, because a round is being played and is on the screen."""
    return over(state["game"]) is False and state["clock"]["step"] not in OVER


def shown_round(state: State) -> int:
    """Return the round that the desk and the screen show, counted from 1."""
    return max([round_shown(state["clock"], number(state["game"])), 1])
