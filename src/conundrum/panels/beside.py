"""The panel with two policies and the policy of 2016 in six small charts, and a switch (H15)."""

from dataclasses import asdict
from typing import Any

import ipywidgets as widgets

from conundrum.model import PRESETS, Policy, called
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import box, note
from conundrum.run import CENTRAL, AnyPolicy, limit, policy_of, run_of
from conundrum.tables import BadValue, say, written
from conundrum.views import beside as shows
from conundrum.views.presets import FIRST

ASKED = ("hunger_follows",)
"""The fields of the setting that a reader has to set in a step."""


def beside(
    first: AnyPolicy = "joint cut-off",
    second: AnyPolicy = "joint opening",
    *,
    guess: str = "",
    steps: str = "",
) -> LivePanel:
    """Show two policies and the policy of 2016 over twenty years, outcome by outcome.

    Parameters
    ----------
    first, second : str or Policy, optional
        Names of `PRESETS`, policies, or scenario codes.
    guess : str, optional
        The question that the charts answer, such as ``05.when``. The charts appear after the
        reader has answered it. If it is left out, nothing is asked.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``05``; none unless given.

    Returns
    -------
    LivePanel
        A widget with a switch that sets whether hunger follows output.

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
    told: list[list[Any]] = [[name, asdict(policy)] for name, policy in named]
    setting: shows.Setting = {"policies": told, "hunger_follows": 1}
    made = LivePanel(shows, dict(setting), ("nk-shown", "nk-concerts"))
    ring = widgets.HTML()
    picture = (
        made.html("head"),
        made.html("key").add_class("nk-line-key"),
        box("nk-six", *_charts(made, ring)),
        note("beside.note", futures=written(limit("futures", "default"))),
        made.folded(say("beside.kinds"), _kinds),
        made.table_section(),
    )
    before = shows.before(run_of({"policy": FIRST, "beliefs": CENTRAL})) if guess else ""
    surprise = _surprise(made, shows.concerts(setting))
    return made.laid(
        guess_columns(guess, picture, (surprise, *made.led(steps, asked=ASKED)), before, ring)
    )


def _kinds() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
    """Return a widget for the table that compares futures with and without a fall."""
    table = widgets.HTML()
    return table, {"kinds": table}


def _charts(made: LivePanel, ring: widgets.HTML) -> list[widgets.VBox]:
    """Return the small charts. The first chart also shows the reader's guess."""
    drawn = {name: made.html(f"chart.{name}") for name in shows.DRAWN}
    return [
        box("nk-mini", chart, *([ring] if name == "fallen" else []))
        for name, chart in drawn.items()
    ]


def _surprise(made: LivePanel, told: bool) -> widgets.VBox:
    """Return the switch that undoes the surprising result; "told" adds a sentence on the result."""
    link = {say("beside.set"): {"hunger_follows": 1}, say("beside.off"): {"hunger_follows": 0}}
    said = [f"<h4>{say('beside.surprise_name')}</h4>", made.text("said")] if told else []
    switch = box("nk-switch", *made.choices_of(link).values())
    return box("nk-surprise", *said, box("nk-stops", f"<p>{say('beside.link')}</p>", switch))


def _named(place: str, given: AnyPolicy) -> tuple[str, Policy]:
    policy = policy_of(place, given)
    name = next((name for name, named in PRESETS.items() if named == policy), None)
    return called(name) if name else say(f"beside.{place}"), policy
