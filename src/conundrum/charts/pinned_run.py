"""The pinned run, with which every other is compared: its name, and the comparison in words."""

from __future__ import annotations

import numpy as np

from conundrum.model.assumptions import Array, Beliefs
from conundrum.model.policy import PRESETS
from conundrum.run.outlook import Outlook, in_worlds
from conundrum.tables.settings import rows


def compared(outlook: Outlook, pinned: Outlook) -> str:
    """Say how a run differs from the pinned one, and what that one is.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> compared(simulate(), simulate())
    'The policy is that of 2016.'
    """
    under = "under" if _of_2016(pinned) else "in"
    shared = (outlook.beliefs, outlook.assumptions) == (pinned.beliefs, pinned.assumptions)
    if outlook.policy == pinned.policy and shared:
        return "The policy is that of 2016." if _of_2016(pinned) else f"This is {title(pinned)}."
    smaller = outlook["warheads"][-1] < pinned["warheads"][-1]
    said = (
        f"In {in_worlds(smaller)} worlds the arsenal ends smaller than {under} {title(pinned)} in "
        "the same world."
    )
    if _of_2016(pinned) and shared:
        return said
    return f"{said} The pinned run: {setting(pinned)}"


def name(pinned: Outlook) -> str:
    """Name the pinned run in a word or two.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> name(simulate())
    '2016'
    """
    names = (named for named, preset in PRESETS.items() if preset == pinned.policy)
    return next(names, "pinned")


def weighed(whose: str, ours: Array, theirs: Array, pinned: Outlook) -> str:
    """Say what a run loses in someone's eyes, beside what the pinned run loses.

    Parameters
    ----------
    whose : str
        Whose eyes, as the sentence begins.
    ours, theirs : ndarray, shape (worlds,)
        The losses of the run and of the pinned one, as `conundrum.loss` gives them.
    pinned : Outlook
        The pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> weighed("In Seoul's eyes", np.array([0.25]), np.array([0.5]), simulate())
    "In Seoul's eyes: loss 0.25 (0 none, 1 all); 2016: 0.50. Lower in 100 of 100 worlds."
    """
    same = bool(np.all(ours == theirs))
    lower = "" if same else f" Lower in {in_worlds((ours < theirs).astype(float))} worlds."
    return (
        f"{whose}: loss {np.median(ours):.2f} (0 none, 1 all); {name(pinned)}: "
        f"{np.median(theirs):.2f}.{lower}"
    )


def setting(outlook: Outlook) -> str:
    """Say what a run was made with: its policy, and what else is not as usual.

    Examples
    --------
    >>> from conundrum.model.assumptions import Assumptions
    >>> from conundrum.run.simulate import simulate
    >>> setting(simulate(assumptions=Assumptions(leak=0)))[-38:]
    'shared conditions 0%. Held: leak at 0.'
    """
    said = [
        f"{about['room']}: {about['label'].lower()} {getattr(outlook.policy, control):.0%}."
        for control, about in rows("controls").items()
    ]
    if outlook.beliefs != Beliefs():
        believed = (
            f"{about['label'].lower()} {getattr(outlook.beliefs, belief):.0%}"
            for belief, about in rows("beliefs").items()
        )
        said.append(f"Beliefs: {', '.join(believed)}.")
    if outlook.assumptions.fixed:
        fixed = (f"{held} at {given:,.10g}" for held, given in outlook.assumptions.fixed.items())
        said.append(f"Held: {', '.join(fixed)}.")
    return " ".join(said)


def title(pinned: Outlook) -> str:
    """Name the pinned run in a sentence.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> title(simulate(PRESETS["joint opening"]))
    'the pinned run (joint opening)'
    """
    if _of_2016(pinned):
        return "the policy of 2016"
    named = name(pinned)
    return "the pinned run" if named == "pinned" else f"the pinned run ({named})"


def _of_2016(pinned: Outlook) -> bool:
    return pinned.policy == PRESETS["2016"]
