"""Describes a reader's last move of a control: which outcomes changed much, and which hardly."""

from typing import Any

from conundrum.model.assumptions import DRAWN
from conundrum.run import (
    OUTCOMES,
    WHILE_IT_RULES,
    Run,
    of_100,
    same,
    written_average,
)
from conundrum.run.drawn_beliefs import are_drawn, others_held
from conundrum.run.made_with import THEORIES
from conundrum.tables import begun, percent, say
from conundrum.views.headings import heading
from conundrum.views.pinned import of_2016, same_held, title
from conundrum.views.policy_words import CONTROLS_OF
from conundrum.views.presets import CALLED, POLICIES

ALSO = 3
"""The panel lists at most this many changes after the largest change."""

HALF, QUARTER = 0.5, 0.25
"""A change is also clear if it is at least half of the smallest change that matters, and at least a
quarter of the old number."""

TOLD = ["fallen", "leavers", "warheads", "hunger", "output", "hostility"]
"""The outcomes whose change is a clause of its own in ``data/words/en.toml``."""

CONTROL_NAMES = {
    control: say("move.own", power=power, control=label) if len(own) > 1 else label
    for power, own in CONTROLS_OF.items()
    for control, label in own.items()
}
"""The name of each control in a sentence."""

MANY = 25
"""If the regime falls in more than this many of 100 futures, the change in hostility is listed
last.

Hostility is 0 after a fall, so a collapse would look like peace.
"""


def first_headline(run: Run, pinned: Run) -> str:
    """Return as HTML what the lab says before the first move: what to do, and what the charts show.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> first_headline(Run(simulate()), Run(simulate()))[-34:-4]
    'lines show the policy of 2016.'
    """
    dashed = say("move.marks" if of_2016(pinned) else "move.marks_other", pinned=title(pinned, run))
    return heading(say("move.start", year=str(int(run.year(run.last)))), dashed)


def headline(run: Run, before: Run, outcomes: list[str]) -> str:
    """Return as HTML what a move changed: the largest change, what was moved, and other changes.

    Changes are measured in the smallest change that matters for each outcome
    (``data/outcomes.csv``).

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> from conundrum.run.simulate import simulate
    >>> moved = Run(simulate(Policy(china_sanctions=1)))
    >>> headline(moved, Run(simulate()), ["warheads"])[:44]
    '<h3>There are 15 warheads instead of 82</h3>'
    """
    year = str(int(run.year(run.last)))
    down = max([of_100(one.at("fallen", one.last)) for one in (before, run)])
    changes = sorted(
        [change(before, run, outcome) for outcome in outcomes],
        key=lambda one: -one["size"] if down <= MANY or one["outcome"] not in WHILE_IT_RULES else 0,
    )
    clear = [one for one in changes if one["clear"] is True]
    moved = what(before, run)
    if len(clear) == 0:
        most = say("move.most", year=year, changes=_describe_change(changes[0]))
        still = most if changes[0]["size"] > 0 else say("move.nothing")
        return heading(say("move.little", year=year), f"{moved} {still}")
    said, also = [moved], [_describe_change(one) for one in clear[1 : 1 + ALSO]]
    if len(also) > 0:
        said.append(say("move.also", year=year, changes=say("number.parts").join(also)))
    hardly = [OUTCOMES[one["outcome"]]["inside"] for one in changes if one["clear"] is False]
    if len(hardly) > 0:
        said.append(say("move.hardly", outcomes=say("number.list").join(hardly)))
    return heading(begun(_describe_change(clear[0])), " ".join(said))


def drawn_anew() -> str:
    """Return as HTML that the panel now shows other futures, so that no change can be measured.

    Examples
    --------
    >>> "other futures" in drawn_anew()
    True
    """
    return heading(say("move.anew"), say("move.apart"))


def moved_from(states: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the state before a reader began to move the control that was moved last.

    A change of weights is no move, because it changes nothing in the futures. If a control was
    moved back to its old value, the move began at the value from which the control came back.

    ``states`` has all settings so far, in the form of `conundrum.page.setting.record_of`. The
    result is None if nothing was moved.
    """
    moved = [differing(one, states[at + 1]) for at, one in enumerate(states[:-1])]
    moves = [at for at, fields in enumerate(moved) if fields != ""]
    if len(moves) == 0:
        return None
    last = moved[moves[-1]]
    apart = [at for at in moves[:-1] if moved[at] != last or " " in last]
    first = min([at for at in moves if len(apart) == 0 or at > apart[-1]])
    return states[first if differing(states[first], states[-1]) != "" else moves[-1]]


def differing(one: dict[str, Any], other: dict[str, Any]) -> str:
    """Return the names of the fields in which two states differ, with spaces between the names."""
    shares = [(part, name) for part in ["policy", "beliefs"] for name in one[part]]
    fields = [name for part, name in shares if one[part][name] != other[part][name]]
    if not same_held(others_held(one["held"]), others_held(other["held"])):
        fields.append("held")
    if are_drawn(one["held"]) != are_drawn(other["held"]):
        fields.append(DRAWN)
    if one["seed"] != other["seed"]:
        fields.append("seed")
    return " ".join(fields)


def what(before: Run, run: Run) -> str:
    """Say which control was moved between two runs.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> what(Run(simulate()), Run(simulate(PRESETS["joint cut-off"])))
    'You chose “Both cut it off”.'
    """
    moved = [
        say(
            "move.control",
            control=called,
            old=percent(before.policy[control]),
            new=percent(run.policy[control]),
        )
        for control, called in CONTROL_NAMES.items()
        if before.policy[control] != run.policy[control]
    ]
    believed = [
        say(
            "move.belief",
            control=label,
            old=percent(before.beliefs[belief]),
            new=percent(run.beliefs[belief]),
        )
        for belief, label in THEORIES
        if before.beliefs[belief] != run.beliefs[belief]
    ]
    both = [*moved, *believed]
    held = not same_held(others_held(before.held), others_held(run.held))
    was, now = are_drawn(before.held), are_drawn(run.held)
    if was != now and len(moved) == 0 and not held:
        return say("move.drawn" if now is True else "move.set")
    if len(both) == 0:
        return say("move.assumptions" if held else "move.back")
    if len(both) == 1 and not held:
        return both[0]
    named = [CALLED[name] for name, policy in POLICIES.items() if same(policy, run.policy)]
    if len(named) > 0 and len(moved) > 0:
        return say("move.policy", policy=named[0])
    return say("move.several")


def change(before: Run, run: Run, outcome: str) -> dict[str, Any]:
    """Return an outcome's average before and after, the change, and whether the change is clear.

    The change is measured in the smallest change that matters.
    """
    old, new = [written_average(one, outcome, one.last) for one in (before, run)]
    was = before.average(outcome, before.last)
    by = abs(run.average(outcome, run.last) - was)
    # If the old and the new number look alike in the panel, a reader sees no change.
    size = by / OUTCOMES[outcome]["telling"] if old != new else 0
    clear = size >= 1 or (size >= HALF and by >= QUARTER * was)
    return {"outcome": outcome, "old": old, "new": new, "size": size, "clear": clear}


def _describe_change(one: dict[str, Any]) -> str:
    """Return one change as a clause, such as "81 warheads are left, not 77"."""
    outcome = one["outcome"]
    if outcome in TOLD:
        return say(f"move.{outcome}", old=one["old"], new=one["new"])
    about = OUTCOMES[outcome]
    return say("move.other", outcome=about["inside"], old=one["old"], new=one["new"])
