"""Describes how a run was made: its policy, and every setting that is not the default."""

from dataclasses import asdict

from conundrum.model import Beliefs
from conundrum.run.drawn_beliefs import are_drawn, others_held
from conundrum.run.statistics import Run
from conundrum.tables import percent, rows, say, short_name, written_out

CENTRAL = asdict(Beliefs())
"""The usual strengths of the rival theories; each strength is its central value."""

CONTROL_LABELS = [(name, row["room"], row["inside"]) for name, row in rows("controls").items()]
ASSUMPTIONS = {name: short_name(name) for name in rows("assumptions")}
THEORIES = [(name, row["inside"]) for name, row in rows("beliefs").items()]


def made_with(run: Run) -> str:
    """Return a description of a run: its policy, and every setting that is not the default.

    Examples
    --------
    >>> from conundrum.model.assumptions import Assumptions
    >>> from conundrum.run.simulate import simulate
    >>> made_with(Run(simulate(assumptions=Assumptions(leak=0))))[-46:]
    'in every future: banned trade that leaks at 0.'
    """
    said = [
        say("setting.control", power=power, control=label, share=percent(run.policy[control]))
        for control, power, label in CONTROL_LABELS
    ]
    if are_drawn(run.held) is True:
        said.append(say("setting.drawn"))
    elif not same(run.beliefs, CENTRAL):
        believed = [
            say("setting.belief", belief=label, share=percent(run.beliefs[belief]))
            for belief, label in THEORIES
        ]
        said.append(say("setting.beliefs", beliefs=say("number.list").join(believed)))
    fixed = [
        say("setting.assumption", assumption=ASSUMPTIONS[name], number=written_out(number))
        for name, number in others_held(run.held).items()
    ]
    if len(fixed) > 0:
        said.append(say("setting.held", assumptions=say("number.list").join(fixed)))
    return " ".join(said)


def same(record: dict[str, float], other: dict[str, float]) -> bool:
    """Say whether two records of shares are equal."""
    return all(share == other.get(name, -1) for name, share in record.items())
