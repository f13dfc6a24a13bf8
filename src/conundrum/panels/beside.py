"""The panel with two policies and that of 2016 in six small charts, and three beliefs (H15)."""

from collections.abc import Mapping
from dataclasses import asdict

import ipywidgets as widgets

from conundrum.model import PRESETS, Policy, called
from conundrum.panels.answered import Answered
from conundrum.panels.guessed import guessed
from conundrum.panels.slider_rows import box, note
from conundrum.run import CENTRAL, AnyPolicy, Setting, limit, policy_of, run_of
from conundrum.shown import beside as shows
from conundrum.shown.presets import FIRST
from conundrum.tables import BadValue, say, written

STOPS = {"off": 0.0, "set": 0.5, "twice": 1.0}
"""How strong a belief about growth can be made."""

ASKED = ("hunger_follows", "growth_tames", "growth_arms")
"""What the steps ask for."""


def beside(
    first: AnyPolicy = "joint cut-off",
    second: AnyPolicy = "joint opening",
    *,
    guess: str = "",
    steps: str = "",
) -> Answered:
    """Show two policies and that of 2016 over twenty years, outcome by outcome.

    Parameters
    ----------
    first, second : str or Policy, optional
        Names of `PRESETS`, policies, or codes of them.
    guess : str, optional
        The question that the charts answer, such as ``05.when``: they appear after the answer.
        Without it, nothing is asked.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``05``; none unless given.

    Returns
    -------
    Answered
        A widget with buttons for three beliefs.

    Raises
    ------
    BadValue
        If a name is unknown, an argument is neither a name nor a policy, or there is no such
        question, or there are no such steps.

    Examples
    --------
    >>> [name for name, _ in beside().now["policies"]]
    ['Both cut it off', 'Both open up']
    """
    named = [_named(place, given) for place, given in (("first", first), ("second", second))]
    if named[0][0] == named[1][0]:
        raise BadValue("second", second, "a policy other than the first")
    told = [[name, asdict(policy)] for name, policy in named]
    setting = {"policies": told, "hunger_follows": 1}
    setting |= {name: CENTRAL[name] for name in ("growth_tames", "growth_arms")}
    made = Answered(shows, setting, ("nk-shown", "nk-concerts"))
    ring = widgets.HTML()
    picture = (
        made.html("head"),
        made.html("key").add_class("nk-line-key"),
        box("nk-six", *_charts(made, ring)),
        note("beside.note", futures=written(limit("futures", "default"))),
        made.html("kinds"),
        made.table(),
    )
    before = shows.before(run_of({"policy": FIRST, "beliefs": CENTRAL})) if guess else ""
    beliefs = (*_surprise(made, shows.concerts(setting)), *_growth(made))
    return made.laid(
        guessed(guess, picture, (*beliefs, *made.led(steps, asked=ASKED)), before, ring)
    )


def _charts(made: Answered, ring: widgets.HTML) -> list[widgets.VBox]:
    """Return the small charts; the first one also shows the guess."""
    drawn = {name: made.html(f"chart.{name}") for name in shows.DRAWN}
    return [
        box("nk-mini", chart, *([ring] if name == "fallen" else []))
        for name, chart in drawn.items()
    ]


def _surprise(made: Answered, told: bool) -> list[widgets.VBox]:
    """Return the sentence about the surprise, if wanted, and the switch that undoes it."""
    link = {say("beside.set"): {"hunger_follows": 1}, say("beside.off"): {"hunger_follows": 0}}
    said = [f"<h4>{say('beside.surprise_name')}</h4>", made.text("said")] if told else []
    return [box("nk-surprise", *said, _stops(made, "link", link))]


def _growth(made: Answered) -> list[widgets.VBox]:
    """Return the switches for the beliefs about growth and warheads."""
    rows = [
        _stops(made, name, {say(f"beside.{stop}"): {field: at} for stop, at in STOPS.items()})
        for name, field in (("tames", "growth_tames"), ("arms", "growth_arms"))
    ]
    return [
        box("nk-believed", f"<h4>{say('beside.growth')}</h4>", note("beside.growth_about"), *rows)
    ]


def _stops(made: Answered, name: str, sets: Mapping[str, Setting]) -> widgets.VBox:
    """Return a switch: the belief's name, and its positions side by side."""
    buttons = made.choices_of(sets).values()
    return box("nk-stops", f"<p>{say(f'beside.{name}')}</p>", box("nk-switch", *buttons))


def _named(place: str, given: AnyPolicy) -> tuple[str, Policy]:
    policy = policy_of(place, given)
    name = next((name for name, named in PRESETS.items() if named == policy), None)
    return called(name) if name else say(f"beside.{place}"), policy
