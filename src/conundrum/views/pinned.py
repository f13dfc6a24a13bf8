"""Names the pinned run, and says how another run differs from the pinned run."""

from conundrum.run import CENTRAL, Run, in_futures, less, same
from conundrum.run.made_with import made_with
from conundrum.tables import say
from conundrum.views.presets import CALLED, FIRST, POLICIES


def name(pinned: Run, run: Run) -> str:
    """Return a short name of the pinned run, and whether its assumptions differ from the run's.

    Examples
    --------
    >>> from conundrum.model import Beliefs
    >>> from conundrum.run.simulate import simulate
    >>> name(Run(simulate()), Run(simulate(beliefs=Beliefs(growth_tames=1))))
    'Carry on as in 2016, with other assumptions'
    """
    called = _policy(pinned)
    named = called if len(called) > 0 else [say("pinned.short")]
    return say("number.list").join([*named, *_difference(pinned, run)])


def title(pinned: Run, run: Run) -> str:
    """Return the pinned run's name for a sentence, which says if it has other assumptions.

    Examples
    --------
    >>> from conundrum.model import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> title(Run(simulate(PRESETS["joint opening"])), Run(simulate()))
    'the pinned run (Both open up)'
    """
    if of_2016(pinned):
        # With other beliefs, the policy of 2016 has other numbers than usual, so the name of the
        # run mentions the beliefs.
        usual = same(CENTRAL, pinned.beliefs) and len(pinned.held) == 0
        return say("pinned.first" if usual else "pinned.first_set")
    known = [*_policy(pinned), *_difference(pinned, run)]
    named = say("number.list").join(known)
    return say("pinned.named", policy=named) if len(known) > 0 else say("pinned.other")


def _policy(pinned: Run) -> list[str]:
    return [CALLED[name] for name, policy in POLICIES.items() if same(policy, pinned.policy)][:1]


def _difference(pinned: Run, run: Run) -> list[str]:
    return [] if _shared(pinned, run) else [say("pinned.apart")]


def _shared(pinned: Run, run: Run) -> bool:
    return same(run.beliefs, pinned.beliefs) and same_held(run.held, pinned.held)


def of_2016(pinned: Run) -> bool:
    """Return whether a run has the policy of 2016."""
    return same(FIRST, pinned.policy)


def compared(run: Run, pinned: Run) -> str:
    """Say how a run differs from the pinned run, and what the pinned run is.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> compared(Run(simulate()), Run(simulate()))
    'This is the policy of 2016.'
    """
    shared = _shared(pinned, run)
    first = of_2016(pinned)
    if shared and same(run.policy, pinned.policy):
        return say("compared.first" if first else "compared.alike", pinned=title(pinned, run))
    smaller = in_futures(less(run.at("warheads", run.last), pinned.at("warheads", pinned.last)))
    under = "compared.under_first" if first else "compared.under_other"
    year = str(int(run.year(run.last)))
    said = say(under, futures=smaller, year=year, pinned=title(pinned, run))
    if first and shared:
        return said
    return f"{said} {say('compared.setting', setting=made_with(pinned))}"


def same_held(held: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two runs have the same assumptions fixed at the same values."""
    return len(held) == len(other) and same(held, other)
