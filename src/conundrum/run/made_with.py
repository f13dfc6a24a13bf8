"""What a run was made with, in words: its policy, and what else is not as usual."""

from dataclasses import asdict

from conundrum.model import Beliefs
from conundrum.run.statistics import Run
from conundrum.tables import percent, rows, say, written_out

CENTRAL = asdict(Beliefs())
"""The strengths of the theories that are usual: all in the middle."""

CONTROLS = [(name, row["room"], row["inside"]) for name, row in rows("controls").items()]
THEORIES = [(name, row["inside"]) for name, row in rows("beliefs").items()]


def made_with(run: Run) -> str:
    """Say what a run was made with: its policy, and what else is not as usual.

    Examples
    --------
    >>> from conundrum.model.assumptions import Assumptions
    >>> from conundrum.run.simulate import simulate
    >>> made_with(Run(simulate(assumptions=Assumptions(leak=0))))[-38:]
    'shared conditions 0%. Held: leak at 0.'
    """
    said = [
        say("setting.control", power=power, control=label, share=percent(run.policy[control]))
        for control, power, label in CONTROLS
    ]
    if not same(run.beliefs, CENTRAL):
        believed = [
            say("setting.belief", belief=label, share=percent(run.beliefs[belief]))
            for belief, label in THEORIES
        ]
        said.append(say("setting.beliefs", beliefs=say("number.list").join(believed)))
    if len(run.held) > 0:
        fixed = [
            say("setting.assumption", assumption=assumption, number=written_out(number))
            for assumption, number in run.held.items()
        ]
        said.append(say("setting.held", assumptions=say("number.list").join(fixed)))
    return " ".join(said)


def same(record: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two records of shares are alike."""
    return all(share == other.get(name, -1) for name, share in record.items())
