"""The last move: from where it was made, and what it changed most, what else, and what hardly."""

from typing import Any

from conundrum.model.assumptions import DRAWN
from conundrum.run import (
    OUTCOMES,
    WHILE_IT_RULES,
    Run,
    average_of,
    counts_itself,
    of_100,
    same,
    unit_of,
    written_average,
)
from conundrum.run.drawn_beliefs import are_drawn, others_held
from conundrum.run.made_with import CONTROLS, THEORIES
from conundrum.shown.pinned import same_held
from conundrum.shown.presets import CALLED, POLICIES
from conundrum.tables import percent, say

ALSO = 2
"""How many more changes are told."""

MANY = 25
"""With more fallen regimes of 100, hostility comes last: a collapse would look like peace."""


def headline(run: Run, before: Run | None, outcomes: list[str]) -> str:
    """Say what a move changed, as HTML: what was moved, the largest change, and the others.

    Changes are measured in what is worth telling of each outcome (``data/outcomes.csv``).
    ``before`` is None if nothing was moved yet.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> from conundrum.run.simulate import simulate
    >>> moved = Run(simulate(Policy(china_sanctions=1)))
    >>> headline(moved, Run(simulate()), ["warheads"])[:75]
    '<p class="nk-help">Your last move: Beijing, sanctions, from 20% to 100%</p>'
    """
    if before is None:
        return _lines(say("move.none"), say("move.start"), say("move.marks"))
    down = max([of_100(one.at("fallen", one.last)) for one in (before, run)])
    changes = sorted(
        [change(before, run, outcome) for outcome in outcomes],
        key=lambda one: -one["size"] if down <= MANY or one["outcome"] not in WHILE_IT_RULES else 0,
    )
    clear = [one for one in changes if one["size"] >= 1]
    moved = what(before, run)
    if len(clear) == 0:
        most = _told(changes[0]) if changes[0]["size"] > 0 else say("move.nothing")
        return _lines(moved, say("move.little"), most)
    said = [_told(one) for one in clear[1 : 1 + ALSO]]
    still = [OUTCOMES[one["outcome"]]["inside"] for one in changes if one["size"] < 1]
    if len(still) > 0:
        said.append(say("move.hardly", outcomes=say("number.list").join(still)))
    return _lines(moved, _largest(clear[0]), " ".join(said))


def drawn_anew() -> str:
    """Say that the futures are others now, as HTML: no move is measured across them.

    Examples
    --------
    >>> "drawn anew" in drawn_anew()
    True
    """
    return _lines(say("move.draws"), say("move.anew"), say("move.apart"))


def moved_from(states: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Return the state from which the last control was moved, however often it was moved since.

    Weights are no move: they change nothing in the futures. A control that is back where it stood
    was moved last from where it came back from.

    ``states`` is how all was set, step by step, as `conundrum.page.setting.record_of` has it. None
    is returned if nothing was moved.
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
    """Name the fields of a run in which two states differ, with a space between."""
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
    """Say what was moved between two runs.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> what(Run(simulate()), Run(simulate(PRESETS["joint cut-off"])))
    'Your last move: the policy “Both cut it off”'
    """
    moved = [
        say(
            "move.control",
            power=power,
            control=label,
            old=percent(before.policy[control]),
            new=percent(run.policy[control]),
        )
        for control, power, label in CONTROLS
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
    """Return an outcome's average before and after, and its change in what is worth telling."""
    old, new = [written_average(one, outcome, one.last) for one in (before, run)]
    by = average_of(run, outcome, run.last) - average_of(before, outcome, before.last)
    # What is written alike has not moved for a reader.
    size = abs(by) / OUTCOMES[outcome]["telling"] if old != new else 0
    return {"outcome": outcome, "old": old, "new": new, "size": size}


def _told(one: dict[str, Any]) -> str:
    label, unit = OUTCOMES[one["outcome"]]["label"], unit_of(one["outcome"])
    return say("move.told", outcome=label, old=one["old"], new=one["new"], unit=unit)


def _largest(one: dict[str, Any]) -> str:
    outcome = one["outcome"]
    plain = counts_itself(outcome)
    unit = unit_of(outcome)
    return say(
        "move.plain" if plain else "move.largest",
        old=one["old"],
        new=f"<b>{one['new']}</b>",
        outcome=OUTCOMES[outcome]["inside"],
        unit=f"<small>{unit}</small>" if plain else unit,
    )


def _lines(what: str, largest: str, also: str) -> str:
    return f'<p class="nk-help">{what}</p><p class="nk-largest">{largest}</p><p>{also}</p>'
