"""What is said of worlds that were drawn, each under three policies: endings, tally, table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np

from conundrum.charts.html_table import html_table
from conundrum.charts.posters import Runs
from conundrum.charts.posters_words import counted_people
from conundrum.model.assumptions import FLOAT, Array
from conundrum.model.policy import called
from conundrum.run.outlook import Outlook
from conundrum.run.story_old import date, falls
from conundrum.run.written_outcome import in_worlds, people, show
from conundrum.tables.words import say, written

GUESSES = ("few", "some", "most")
"""What may be guessed of ten worlds."""

TEN = 10
"""After so many draws all worlds stand beside the reader's."""


def finding(runs: Runs, drawn: Sequence[int]) -> str:
    """Say under which policies the regime falls in the world that was drawn last.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> finding({"2016": simulate()}, [])
    'One world, three endings: the same luck, another policy'
    """
    if not drawn:
        return say("endings.title")
    world = drawn[-1]
    fell = {policy: int(falls(run)[world - 1]) >= 0 for policy, run in runs.items()}
    sides = [[called(policy) for policy in runs if fell[policy] == down] for down in (True, False)]
    if not all(sides):
        return say("endings.all_fall" if sides[0] else "endings.all_stand", world=str(world))
    return say(
        "endings.decides", world=str(world), falls=_listed(sides[0]), stands=_listed(sides[1])
    )


def card(policy: str, outlook: Outlook, drawn: Sequence[int]) -> str:
    """Return how the world that was drawn last ends under a policy, as HTML."""
    head = f"<h4>{escape(called(policy))}</h4>"
    if not drawn:
        return head
    place = drawn[-1] - 1
    fate, fell = _fate(outlook, place), int(falls(outlook)[place]) >= 0
    cross = '<b aria-hidden="true">✕</b> ' if fell else ""
    armed = show("warheads", float(outlook["warheads"][-1, place]))
    left = counted_people(float(outlook["leavers"][-1, place]), say("endings.left"))
    return (
        f'{head}<p class="nk-fate">{cross}{escape(fate)}</p><p class="nk-number"><b>{armed}</b> '
        f"<span>{escape(say('posters.warheads_unit'))}</span></p>{left}"
    )


def tally(outlook: Outlook, drawn: Sequence[int]) -> str:
    """Return the worlds that were drawn as marks in HTML, those first in which the regime falls."""
    if not drawn:
        return ""
    places = np.array(drawn) - 1
    fell = int((falls(outlook)[places] >= 0).sum())
    named = {"fell": str(fell), "drawn": str(len(drawn))}
    if len(drawn) < TEN:
        said = [say("endings.fell_of", **named)]
    else:
        yours, every = (_means(outlook, some)[-1] for some in (places, slice(None)))
        said = [
            say("endings.fell_all", **named, worlds=in_worlds(outlook["fallen"][-1])),
            say("endings.mean", yours=yours, all=every),
        ]
    marks = f"<b>{'✕' * fell}</b>{'●' * (len(drawn) - fell)}"
    told = "".join(f"<p>{escape(one)}</p>" for one in said)
    return f'<p class="nk-tally" aria-hidden="true">{marks}</p>{told}'


def said(runs: Runs, drawn: Sequence[int], guess: str) -> str:
    """Say in how many worlds the policy decides; before a guess, ask."""
    if not guess:
        return say("endings.asks")
    if not drawn:
        return say("endings.guessed")
    every = decided(runs)
    worlds = next(iter(runs.values())).worlds
    named = {"count": str(int(every[np.array(drawn) - 1].sum())), "drawn": str(len(drawn))}
    if len(drawn) < TEN:
        more = say("endings.more", worlds=written(worlds))
        return f"{say('endings.counted', **named)} {more}"
    guessed = say(f"endings.{guess}")
    return say("endings.beside", **named, worlds=in_worlds(every), guess=guessed)


def decided(runs: Runs) -> Array:
    """Return 1 for each world in which the regime falls under some policies and not under all.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> int(decided({"2016": simulate(), "again": simulate()}).sum())
    0
    """
    fell = np.stack([falls(run) >= 0 for run in runs.values()])
    some: Array = np.logical_xor(fell.any(axis=0), fell.all(axis=0)).astype(FLOAT)
    return some


def endings_table(runs: Runs, drawn: Sequence[int]) -> str:
    """Return the worlds that were drawn as an HTML table; after ten, with the means of all."""
    heads = [
        say(f"endings.{head}_head", policy=called(policy))
        for policy in runs
        for head in ("regime", "warheads", "left")
    ]
    listed = [
        [str(world), *(cell for run in runs.values() for cell in _cells(run, world - 1))]
        for world in drawn
    ]
    if len(drawn) >= TEN:
        for sentence, places in (("mean_yours", np.array(drawn) - 1), ("mean_all", slice(None))):
            means = (cell for run in runs.values() for cell in _means(run, places))
            listed.append([say(f"endings.{sentence}"), *means])
    caption = say("endings.caption", date=date(next(iter(runs.values())), -1))
    return html_table(say("endings.name"), caption, [say("endings.world"), *heads], listed)


def _listed(names: Sequence[str]) -> str:
    first, *others = names
    return (
        say("endings.two", first=first, second=others[0])
        if others
        else say("endings.one", first=first)
    )


def _fate(outlook: Outlook, place: int) -> str:
    fell = int(falls(outlook)[place])
    return say("endings.falls" if fell >= 0 else "endings.stands", date=date(outlook, fell))


def _cells(outlook: Outlook, place: int) -> tuple[str, str, str]:
    armed, left = (float(outlook[one][-1, place]) for one in ("warheads", "leavers"))
    return _fate(outlook, place), show("warheads", armed), people(left)


def _means(outlook: Outlook, places: Any) -> tuple[str, str, str]:
    fell, armed, left = (outlook[one][-1][places] for one in ("fallen", "warheads", "leavers"))
    return (
        say("endings.fell_cell", worlds=in_worlds(fell)),
        show("warheads", float(armed.astype(float).mean())),
        people(float(left.astype(float).mean())),
    )
