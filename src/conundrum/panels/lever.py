"""The panel with one control, and curves of outcomes over the whole range of the control."""

from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.curves import SHOWN, Point, curve, levers
from conundrum.analysis.denial import lever as denied
from conundrum.panels.guess_columns import guess_columns
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import PERCENT, bar, box
from conundrum.run import AnyPolicy, Scenario, limit, scenario_of
from conundrum.tables import BadValue, entries, instance, known, listed, say, written
from conundrum.views import growth, lever as shows_
from conundrum.views.lever import TOPS
from conundrum.widgets import Slider

ENDS = ("low", "middle", "high")
"""The names in "data/words" of the words below a lever, from its low end to its high end."""

SANCTIONS = ("us_sanctions", "china_sanctions")
"""The levers that stop trade. Only the curves of these levers can have the flow of trade below
them."""


def lever(
    control: str,
    shows: str | Sequence[str] = ("warheads", "hunger"),
    *,
    also: str = "",
    switch: str = "",
    flow: bool = False,
    guess: str = "",
    steps: str = "",
    policy: AnyPolicy | None = None,
) -> LivePanel:
    """Show one control, and the outcomes in October 2036 at every setting of the control.

    Parameters
    ----------
    control : str
        A lever of ``data/levers.toml``, a control of a policy, or a belief.
    shows : str or sequence of str, optional
        One to three of warheads, hunger, fallen and leavers. The lever ``growth`` only shows
        warheads.
    also : str, optional
        A second line of ``data/levers.toml``, which is dashed. The lever ``growth`` always shows
        all of its lines, and each of them is a policy.
    switch : str, optional
        A switch of ``data/levers.toml``, which changes a belief or the form of a link.
    flow : bool, optional
        Whether the flow of trade is shown below the curves; only for a power's sanctions.
    guess : str, optional
        The question that the curves answer. The curves appear after the guess.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it.
    policy : Policy, str or Scenario, optional
        The setting of all other controls; as in 2016 unless given.

    Returns
    -------
    LivePanel
        A widget; its slider is ``sliders["at"]``, in per cent of the range.

    Raises
    ------
    BadValue
        If a name is unknown, if there are too many outcomes, or if a policy is given for a lever
        whose lines are policies themselves.

    Notes
    -----
    The usual curves are read from ``data/curves.csv``. For another policy the model is run first,
    which takes a second or two for each curve.

    Examples
    --------
    >>> panel = lever("us_sanctions", shows=["warheads", "hunger"])
    >>> panel.sliders["at"].value = 0
    >>> panel.parts["said"].text.startswith("With Washington's sanctions at 0 of 100, on average")
    True
    """
    about = levers()[known("control", control, levers())]
    wanted = listed("shows", about.get("shows", shows), say("lever.list"), one=str)
    outcomes = [known("outcome", one, SHOWN) for one in wanted]
    texts = entries("levers")
    always = about.get("always", False)
    if always and policy is not None:
        raise BadValue("policy", policy, advice=say("lever.each_line"))
    lines = [known("also", also, texts["lines"])] if also else about["lines"] if always else []
    turned = texts["switches"][known("switch", switch, texts["switches"])] if switch else {}
    around = None if policy is None else scenario_of("policy", policy)
    was, usual = _was(about, around or Scenario()), turned.get("usual", 0)

    def offered() -> dict[str, Any]:
        return {
            "about": about,
            "shows": outcomes,
            "tops": TOPS | about.get("tops", {}),
            "stops": drawn(control, lines, switch, around),
            "says": called(lines, switch),
            "looks": [texts["lines"][line].get("look", "") for line in lines],
            "first": was,
            "usual": usual,
            "answered": turned["stops"][usual]["says"] if turned and guess else "",
            "year": str(limit("start", "default") + limit("years", "default")),
            "futures": written(limit("futures", "default")),
            **(_trade(control, around or Scenario()) if instance("flow", flow, bool) else {}),
        }

    shown = growth if always else shows_
    made = LivePanel(
        shown,
        {"lever": {"at": about.get("usual", 1.0)}, "switch": {"place": usual}},
        ("nk-lab", "nk-lever", *(["nk-growth"] if always else [])),
        offered,
        outcomes=outcomes,
    )
    ring = widgets.HTML()
    slider = Slider(
        name=about["name"],
        label=about["name"],
        unit=about.get("unit", "%"),
        was=None if always else PERCENT * was,
    )
    made.slider("lever.at", slider, PERCENT)
    ends = "".join(f"<span>{escape(about[end])}</span>" for end in ENDS if end in about)
    picture = [
        made.html("head"),
        *(part for place, one in enumerate(outcomes) for part in _curve(made, one, ring, place)),
        box("nk-foot", slider, f'<p class="nk-ends">{ends}</p>'),
        made.text("said"),
        *([made.html("flow")] if flow else []),
        made.table_section(),
    ]
    asked = [_switch(made, turned)] if turned else []
    before = shown.before(made.offers()) if guess else ""
    return made.laid(guess_columns(guess, picture, [*asked, *made.led(steps)], before, ring))


def drawn(
    control: str,
    lines: Sequence[str],
    switch: str,
    around: Scenario | None,
) -> list[list[list[Point]]]:
    """Return for each position of the switch its lines, of which the lever's own is the first.

    If there is no second line, the lever's lines at the other positions are drawn, too.
    """
    switches = entries("levers")["switches"]
    stops = range(len(switches[switch]["stops"])) if switch else [0]
    made = [[curve(control, line, switch, stop, around) for line in ("", *lines)] for stop in stops]
    if lines:
        return made
    own = [stop[0] for stop in made]
    return [[own[at], *own[:at], *own[at + 1 :]] for at in stops]


def called(lines: Sequence[str], switch: str) -> list[list[str]]:
    """Return the names of all lines except the lever's, for each position of the switch."""
    texts = entries("levers")
    stops = texts["switches"][switch]["stops"] if switch else [{"says": ""}]
    if not switch or lines:
        return [[texts["lines"][line].get("says", "") for line in lines] for _ in stops]
    said = [say("lever.other", stop=one["says"], low="{low}") for one in stops]
    return [[*said[:at], *said[at + 1 :]] for at in range(len(said))]


def _switch(made: LivePanel, about: dict[str, Any]) -> widgets.VBox:
    """Return the buttons of a switch after its question."""
    stops = {one["says"]: {"switch": {"place": at}} for at, one in enumerate(about["stops"])}
    return bar(about["asks"], made.choices_of(stops)).add_class("nk-switch")


def _curve(made: LivePanel, outcome: str, ring: widgets.HTML, place: int) -> list[widgets.Widget]:
    """Return a curve's title, and its plot with a dot; the first plot also has the guess."""
    layers = [made.html(f"curve.{outcome}"), made.html(f"dot.{outcome}")]
    layers += [ring] if place == 0 else []
    return [made.html(f"title.{outcome}"), box("nk-curved", *layers)]


def _was(about: dict[str, Any], around: Scenario) -> float:
    """Return the lever's first place, as a share of its range, counted from the low end."""
    name, (low, high) = next(iter(about["moves"].items()))
    held = {**asdict(around.policy), **asdict(around.beliefs)}
    return (held[name] - low) / (high - low)


def _trade(control: str, around: Scenario) -> dict[str, Any]:
    """Return data on trade: how much trade sanctions stop, and how the sanctions are set."""
    moves = known("control", control, SANCTIONS)
    sanctions = {name: getattr(around.policy, name) for name in SANCTIONS}
    return {"trade": denied(), "sanctions": sanctions, "moves": moves}
