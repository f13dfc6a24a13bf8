"""The pinned run, with which every other is compared: its name, and the comparison in words."""

from __future__ import annotations

from html import escape

import numpy as np

from conundrum.model.assumptions import Array, Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import in_worlds
from conundrum.tables.settings import rows
from conundrum.tables.words import percent, say, written, written_out

LOSS_DIGITS = 2
"""With how many digits after the point a loss is written."""


def compared(outlook: Outlook, pinned: Outlook) -> str:
    """Say how a run differs from the pinned one, and what that one is.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> compared(simulate(), simulate())
    'The policy is that of 2016.'
    """
    shared = (outlook.beliefs, outlook.assumptions) == (pinned.beliefs, pinned.assumptions)
    if outlook.policy == pinned.policy and shared:
        same = "compared.first" if _of_2016(pinned) else "compared.alike"
        return say(same, pinned=title(pinned))
    smaller = in_worlds(outlook["warheads"][-1] < pinned["warheads"][-1])
    under = "compared.under_first" if _of_2016(pinned) else "compared.under_other"
    said = say(under, worlds=smaller, pinned=title(pinned))
    if _of_2016(pinned) and shared:
        return said
    return f"{said} {say('compared.setting', setting=setting(pinned))}"


def name(pinned: Outlook) -> str:
    """Name the pinned run in a word or two.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> name(simulate())
    'Keep 2016'
    """
    names = (called(named) for named, preset in PRESETS.items() if preset == pinned.policy)
    return next(names, say("pinned.short"))


def weighed(eyes: str | None, ours: Array, theirs: Array, pinned: Outlook) -> str:
    """Say what a run loses in someone's eyes, beside what the pinned run loses.

    Parameters
    ----------
    eyes : str or None
        A name of `conundrum.run.weights.EYES`; none for the reader's own.
    ours, theirs : ndarray, shape (worlds,)
        The losses of the run and of the pinned one, as `conundrum.loss` gives them.
    pinned : Outlook
        The pinned run.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> weighed("Seoul", np.array([0.25]), np.array([0.5]), simulate())[:46]
    "In Seoul's eyes: loss 0.25 in the median world"
    """
    return say(
        "weighed.alike" if np.all(ours == theirs) else "weighed.lower",
        whose=say("weighed.of", power=eyes) if eyes else say("weighed.own"),
        ours=written(float(np.median(ours)), LOSS_DIGITS),
        pinned=name(pinned),
        theirs=written(float(np.median(theirs)), LOSS_DIGITS),
        worlds=in_worlds((ours < theirs).astype(float)),
    )


def look(eyes: str | None) -> str:
    """Say whose eyes weigh a run, as HTML.

    Examples
    --------
    >>> look(None)
    '<p class="nk-help">Weights of your own.</p>'
    """
    about = rows("eyes")[eyes]["meaning"] if eyes else say("weighed.weights")
    return f'<p class="nk-help">{escape(about)}</p>'


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
        say(
            "setting.control",
            power=about["room"],
            control=about["inside"],
            share=percent(getattr(outlook.policy, control)),
        )
        for control, about in rows("controls").items()
    ]
    if outlook.beliefs != Beliefs():
        believed = (
            say(
                "setting.belief",
                belief=about["inside"],
                share=percent(getattr(outlook.beliefs, belief)),
            )
            for belief, about in rows("beliefs").items()
        )
        said.append(say("setting.beliefs", beliefs=say("number.list").join(believed)))
    if outlook.assumptions.fixed:
        fixed = (
            say("setting.assumption", assumption=held, number=written_out(given))
            for held, given in outlook.assumptions.fixed.items()
        )
        said.append(say("setting.held", assumptions=say("number.list").join(fixed)))
    return " ".join(said)


def title(pinned: Outlook) -> str:
    """Name the pinned run in a sentence.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> title(simulate(PRESETS["joint opening"]))
    'the pinned run (Open up together)'
    """
    if _of_2016(pinned):
        return say("pinned.first")
    named = name(pinned)
    unnamed = named == say("pinned.short")
    return say("pinned.other") if unnamed else say("pinned.named", policy=named)


def _of_2016(pinned: Outlook) -> bool:
    return pinned.policy == PRESETS["2016"]
