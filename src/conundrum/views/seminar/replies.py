"""The words of the desk on stored choices, on unlikely choices, and on acts of the log."""

from typing import Any

from conundrum.tables import say
from conundrum.views.seminar.rounds import Game, goes_on, standing
from conundrum.views.seminar.screen_charts import share
from conundrum.views.seminar.seats import (
    SHARED,
    bare_name,
    control_label,
    controls,
    is_power,
    moves,
)

SMALL, FAR = 0.01, 0.30
"""The desk asks whether a share is right that is above 0 and below the first number. The desk also
asks about a share that has changed by more than the second number since the round before (or since
2016, in the first round). There were no shared conditions in 2016, so in the first round a power
may propose any share of shared conditions."""

TINY = 1e-9

HIGH = 200
"""If a guess has more warheads than this number, the desk asks whether the guess is right."""

KINDS = [
    *("begin", "choose", "reveal", "name", "headline", "guess", "promise", "absent", "here"),
    *("shorten", "vote", "pause", "resume", "more", "back", "step"),
]
"""The kinds of acts that the log shows in words."""


def name_of(game: Game, seat: str) -> str:
    """Return the name of a seat, with the name of the seat's team if there is one."""
    plain = bare_name(seat)
    return f"{plain} ({game['teams'][seat]})" if seat in game["teams"] else plain


def named(game: Game, seats: list[str]) -> str:
    """Return the names of seats as one text, with commas between the names."""
    return say("number.list").join([name_of(game, seat) for seat in seats])


def in_words(seat: str, does: Any) -> str:
    """Return the choice of a seat in words.

    Examples
    --------
    >>> in_words("beijing", [0.2, 0.6, 0.0]), in_words("seoul", "wait")
    ('Sanctions 20, Engagement 60, Shared conditions 0', 'Seoul waits')
    """
    if is_power(seat):
        told = [
            say("replies.control", control=control_label(control), share=share(one))
            for control, one in zip(controls(seat), does, strict=True)
        ]
        return say("number.list").join(told)
    says: str = moves(seat)[does]["says"]
    return says[: len(says) - 1] if says[-1] == "." else says


def doubts(game: Game, power: str, does: list[float]) -> list[str]:
    """Return what is unlikely in a power's choice, or an empty list if nothing is.

    Examples
    --------
    >>> from conundrum.views.seminar.rounds import begun
    >>> game = begun({"rounds": 3, "years": 4, "seats": ["washington", "beijing"]})
    >>> doubts(game, "washington", [0.009, 0.1, 0.0])
    ['Sanctions 0.9 is less than 1 of 100', 'Sanctions 0.9, after 90 in 2016']
    """
    first = len(game["played"]) == 0
    found: list[str] = []
    for control, one, before in zip(controls(power), does, standing(game, power), strict=True):
        says = control_label(control)
        if 0 < one < SMALL:
            found.append(say("replies.small", control=says, share=share(one)))
        if abs(one - before) > FAR + TINY and (first is False or control != SHARED):
            since = "replies.far_at_first" if first else "replies.far"
            told = say(since, control=says, share=share(one), before=share(before))
            found.append(told)
    return found


def high(game: Game, guesses: dict[str, int]) -> str:
    """Say which guesses of warheads are so high that they may be typing errors, if any are.

    Examples
    --------
    >>> high({"teams": {}}, {"seoul": 34, "tokyo": 900})
    'Tokyo, a guess of 900 warheads'
    """
    found = [
        say("replies.field", seat=name_of(game, seat), field=say("replies.high", number=heads))
        for seat, heads in guesses.items()
        if heads > HIGH
    ]
    return say("number.parts").join(found)


def describe_act(game: Game, act: dict[str, Any], acts: list[dict[str, Any]]) -> str:
    """Say what an act of the log did; for a choice or a guess, name only the seat.

    ``acts`` has all acts of the log, to find the act that another one took back.
    """
    kind = act["act"]
    if kind not in KINDS:
        return ""
    if kind == "step":
        step = say(f"in_room.{act['step']}")
        part = (
            say("in_room.debrief_is", part=act.get("part", 1)) if act["step"] == "debrief" else ""
        )
        return say("replies.did_step", step=f"{step}{part}")
    what = ""
    if kind == "back":
        # The log may have lost the act that this act took back.
        of = [one for one in acts if one["n"] == act["of"] and one["act"] != "back"]
        what = describe_act(game, of[0], acts) if len(of) > 0 else ""
    seats = [*act["warheads"]] if "warheads" in act else [act["seat"]] if "seat" in act else []
    if len(seats) > 0:
        what = named(game, seats)
    text = act.get("text", "")
    round_number = act.get("round", 0)
    rounds = act.get("rounds", 0)
    return say(f"replies.did_{kind}", what=what, text=text, number=round_number, rounds=rounds)


def last_press(acts: list[dict[str, Any]], done: list[int]) -> list[dict[str, Any]]:
    """Return the acts that the last press of a button added to the log, the newest first.

    All acts that seal the rest are one press. ``done`` has the numbers of the acts that count.

    Examples
    --------
    >>> went_on = [{"n": n, "act": "choose", "went_on": True} for n in (2, 3)]
    >>> [one["n"] for one in last_press([{"n": 1, "act": "choose"}, *went_on], [1, 2, 3])]
    [3, 2]
    """
    counted = list(reversed([one for one in acts if one["n"] in done]))
    together = 0
    while together < len(counted) and goes_on(counted[together]):
        together = together + 1
    return counted[: max([together, 1])]


def describe_press(game: Game, press: list[dict[str, Any]], acts: list[dict[str, Any]]) -> str:
    """Say what was done by the acts of one press of a button."""
    if len(press) == 1:
        return describe_act(game, press[0], acts)
    return say("replies.did_rest", count=len(press))
