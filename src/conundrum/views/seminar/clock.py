"""The clock of a game, which knows the class's present step and how much time is left."""

from typing import Any

from conundrum.tables import rows

Clock = dict[str, Any]
"""A clock is a dict with eight keys. The key "step" has the present step of the game. The keys
"part" and "page" belong to the debrief, and count from 1. The key "of" has the length of the whole
step in seconds. The key "left" has the seconds that were left when somebody last used the clock.
The key "since" has the moment from which the clock runs, in seconds since 1970, or None if the
clock does not run. The key "stopped" says whether somebody stopped the clock. The key "seat" has
the seat on whose goals the class votes, or an empty text."""

MEETING = rows("meeting")
TIMED = {part: int(one["minutes"]) for part, one in MEETING.items() if one["of"] == "round"}
ROUND = list(TIMED)
"""The steps of a round."""

READ, WRITE, END, CLOSE = [
    int(MEETING[part]["minutes"]) for part in ["goals", "write", "end", "close"]
]
MINUTES: dict[str, int] = {
    **{"opening": 0, "sheets": READ, **TIMED},
    **{"write": WRITE, "end": END, "debrief": 0},
}
"""The steps of a game and the minutes of each step. The step that opens the meeting has no clock,
and each part of the debrief has its own minutes."""

BEFORE_CLOSE = ["promises", "path", "mattered", "votes"]
DEBRIEF = [*[int(MEETING[part]["minutes"]) for part in BEFORE_CLOSE], CLOSE]
"""The minutes of each part of the debrief."""

ENDED = ["write", "end", "debrief"]
"""The steps of a game that follow the last round."""

OVER = ["reveal", "read", *ENDED]
"""The steps at which the page shows the round that was revealed last, and not the next round."""

EXPLAINED = MINUTES["card"] + int(MEETING["explain"]["minutes"])
"""The minutes of the first step in the first round, which explains the steps and has no card."""

PARTS = len(DEBRIEF)
"""How many parts the debrief has."""

BESIDE = sum(int(one["minutes"]) for one in MEETING.values() if one["of"] == "meeting")
"""The minutes of a meeting that are not part of a round."""

A_MINUTE = 60
MOVES = ["step", "pause", "resume", "more"]
"""The kinds of acts that change only the clock, and nothing else in the game."""


def begun(step: str, part: int, moment: float, seconds: int) -> Clock:
    """Return the clock at the beginning of a step; it runs only if the step has minutes."""
    since = moment if seconds > 0 else None
    return {
        "step": step,
        "part": part,
        "page": 1,
        "of": seconds,
        "left": seconds,
        "since": since,
        "stopped": False,
        "seat": "",
    }


def state(acts: list[dict[str, Any]], done: list[int]) -> Clock:
    """Return the clock after the acts of a log.

    ``done`` has the numbers of the acts that count. Each act has its ``moment``, in seconds since
    1970.
    """
    clock = begun("opening", 0, 0, 0)
    over = 0
    for act in acts:
        if act["n"] in done:
            # If a log lacks the act that revealed a round, an act of a later round also shows that
            # the round is over.
            over = max([over, act.get("round", 1) - 1])
        if act["act"] == "reveal" and act["n"] in done:
            over = over + 1
            clock = begun("reveal", 0, act["moment"], MINUTES["reveal"] * A_MINUTE)
        elif act["act"] in MOVES:
            clock = after(clock, act, over)
    return clock


def after(clock: Clock, act: dict[str, Any], over: int) -> Clock:
    """Return the clock after an act that moves the clock; "over" counts the finished rounds."""
    kind = act["act"]
    moment: float = act["moment"]
    if kind == "step":
        return _stepped(clock, act, over)
    rest = left(clock, moment)
    runs = clock["since"] is not None
    if clock["of"] == 0:
        return clock
    if kind == "more":
        more = rest + A_MINUTE
        since = moment if runs else None
        return {**clock, "of": max([clock["of"], more]), "left": more, "since": since}
    if kind == "pause" and runs:
        return {**clock, "left": rest, "since": None, "stopped": True}
    started = kind == "resume" and runs is False
    return {**clock, "since": moment, "stopped": False} if started else clock


def _stepped(clock: Clock, act: dict[str, Any], over: int) -> Clock:
    step, part = act["step"], act.get("part", 1)
    # A step in the log is ignored if its round was taken back later, or if another version of the
    # game wrote the step.
    if step not in MINUTES or act["over"] != over:
        return clock
    if step == "debrief" and clock["step"] == "debrief" and clock["part"] == part:
        # A vote on a seat, or a new page, does not end a part of the debrief, so the part's time
        # goes on.
        return {**clock, "seat": act.get("seat", ""), "page": act.get("page", 1)}
    explained = step == "card" and over == 0
    minutes = EXPLAINED if explained else minutes_of(step, part)
    return {**begun(step, part, act["moment"], minutes * A_MINUTE), "seat": act.get("seat", "")}


def minutes_of(step: str, part: int) -> int:
    """Return the minutes of a step, or of a part of the debrief; parts are counted from 1.

    Examples
    --------
    >>> minutes_of("talk", 0), minutes_of("debrief", 5)
    (5, 5)
    """
    return DEBRIEF[part - 1] if step == "debrief" and 0 < part <= PARTS else MINUTES[step]


def left(clock: Clock, moment: float) -> float:
    """Return how many seconds of a step are left at a moment.

    Examples
    --------
    >>> left(begun("talk", 0, 1000, 300), 1060)
    240
    """
    since = clock["since"]
    return float(clock["left"]) if since is None else max([since + clock["left"] - moment, 0])


def round_shown(clock: Clock, number: int) -> int:
    """Return the round to show. "number" is the next round to play. Both are counted from 1."""
    return number - 1 if clock["step"] in OVER else number


def next_step(clock: Clock, over: bool) -> list[Any]:
    """Return the next step and its part, or an empty list after the last step.

    ``over`` says whether the last round has been played.

    Examples
    --------
    >>> next_step(begun("read", 0, 0, 60), False), next_step(begun("debrief", 5, 0, 0), True)
    (['card', 0], [])
    """
    step, part = clock["step"], clock["part"]
    if step == "debrief":
        return [step, part + 1] if part < PARTS else []
    if step == "end":
        return ["debrief", 1]
    if step == "read":
        return ["write", 0] if over else ["card", 0]
    steps = list(MINUTES)
    return [steps[steps.index(step) + 1], 0]


def step_before(clock: Clock) -> list[Any]:
    """Return the step before and its part, or nothing if a choice could be changed there."""
    step, part = clock["step"], clock["part"]
    if step == "debrief":
        # Before the screen shows one seat's goals, it shows the goals of all seats.
        before = part if clock["seat"] != "" else part - 1
        return [step, before] if before > 0 else ["end", 0]
    if step in ["guess", "talk", "seal", "read"]:
        return [ROUND[ROUND.index(step) - 1], 0]
    last = {"write": "read", "end": "write"}
    return [last[step], 0] if step in last else []
