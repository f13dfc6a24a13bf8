"""How the tests play: games begun, rounds played, and any sequence of acts."""

from pathlib import Path
from typing import Any

import hypothesis.strategies as st

from conundrum.classroom.seminar import clock
from conundrum.classroom.seminar.clock import MINUTES
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import OTHERS, POWERS, moves
from conundrum.classroom.seminar.session import Session
from conundrum.tables.bounds import BadValue

SEATS = ("washington", "beijing", "seoul", "press")
"""The seats of the tests' table."""

share = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
acts = st.one_of(
    st.tuples(st.sampled_from(POWERS), st.lists(share, min_size=3, max_size=3)),
    st.sampled_from([s for s in OTHERS if s in SEATS]).flatmap(
        lambda seat: st.tuples(st.just(seat), st.sampled_from([*moves(seat)]))
    ),
    st.sampled_from(["round", "round", "reveal", "back", "back"]).map(lambda act: (act, None)),
    st.tuples(st.sampled_from(["name", "headline"]), st.text(max_size=30)),
    st.tuples(st.just("guess"), st.dictionaries(st.sampled_from(SEATS), st.integers(-1, 1000))),
    st.tuples(st.just("vote"), st.integers(-1, 30)),
    st.tuples(st.just("step"), st.sampled_from([*MINUTES, "lunch"])),
    st.sampled_from(["pause", "resume", "more"]).map(lambda act: (act, None)),
)
"""Acts of any kind, allowed at that moment or not."""


def game(of: Any) -> Game:
    """The game of a session, or of what shows one."""
    found: Game = getattr(of, "session", of).state.game
    return found


def begun(path: Path, rounds: int = 3, years: int = 4, seed: int = 7) -> Session:
    """Begin a game with two other seats."""
    session = Session(str(path))
    session.begin("A table", rounds, years, seed, SEATS)
    return session


def do(session: Session, act: str, what: object) -> bool:
    """Try an act, and say whether it was allowed."""
    number = game(session).number
    fields = {"step": what, "over": number - 1, "seat": "seoul", "text": what}
    try:
        if act == "round":
            play(session)
        elif act in ("reveal", "back"):
            session.back("Again.") if act == "back" else session.reveal()
        elif act == "guess":
            session.act(act, round=number, warheads=what)
        elif act == "vote":
            session.act(act, seat="press", hands=what, of=20)
        elif act in (*clock.ACTS, "name", "headline"):
            session.act(act, **fields)
        else:
            session.choose(Choice(act, number, what))
    except BadValue:
        return False
    return True


def play(session: Session, washington: tuple[float, ...] = (0.6, 0.5, 0.8), **does: object) -> None:
    """Play a round to its reveal."""
    rules, number = game(session).rules, game(session).number
    plain = {"washington": washington, "beijing": (0.3, 0.7, 0.4), "seoul": "aid", "press": "calm"}
    for seat, choice in {**plain, **does}.items():
        if seat in rules.seats:
            session.choose(Choice(seat, number, choice))
    session.reveal()
