"""The panel with a hundred futures under three policies, of which the reader can open one."""

from collections.abc import Iterator
from html import escape

import ipywidgets as widgets

from conundrum.model import FAMILY
from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import box
from conundrum.run import CENTRAL, limit
from conundrum.tables import rows, say, written
from conundrum.views import posters
from conundrum.views.poster_marks import A_MARK
from conundrum.views.posters import KINDS, POSTERS
from conundrum.views.presets import CALLED
from conundrum.widgets import Button, Marks

OPENS = "fallen"
"""In this row of marks a reader can choose a dot, which opens the future that the dot
represents."""

LOOKS = {"2016": "nk-keeps", "press": "nk-cuts", "engage": "nk-opens"}
"""The style class of each policy, which depends on the policy's family."""


def hundred_futures() -> LivePanel:
    """Show a hundred futures in 2036 under the policy of 2016 and under a policy of one's choice.

    Returns
    -------
    LivePanel
        A widget with a button for each policy, and a button that shows another future.

    Examples
    --------
    >>> panel = hundred_futures()
    >>> panel.buttons["Both cut it off"].click()
    >>> panel.parts["card.fallen.joint cut-off"].value[:30]
    '<p class="nk-number"><b>91</b>'
    """
    untried = dict.fromkeys(POSTERS[1:], False)
    first = {"chosen": "", **untried, "dot": {"policy": "", "future": 0}, "beliefs": CENTRAL}
    made = LivePanel(posters, first, ("nk-shown", "nk-hundred"))
    chosen = made.choices_of({CALLED[policy]: posters.choice(policy) for policy in POSTERS})
    another = made.buttons_of({"another": say("posters.another")})
    one = box("nk-one", made.text("story", "nk-story"), *another.values())
    return made.laid(
        box("nk-asks", made.text("asks", "nk-question"), _choice(chosen)),
        box(
            "nk-found",
            made.html("head"),
            box("nk-posters", *_grid(made)),
            made.text("said", "nk-note"),
            made.place("one", one),
            made.table_section(),
            _rule(),
        ),
    )


def _choice(buttons: dict[str, Button]) -> widgets.VBox:
    for policy, button in zip(POSTERS, buttons.values(), strict=True):
        button.add_class(LOOKS[FAMILY[policy]])
    return box("nk-choice", *buttons.values())


def _grid(made: LivePanel) -> Iterator[widgets.Widget | str]:
    """Yield the parts of the panel row by row, in the order in which the keyboard reaches them."""
    for policy in POSTERS:
        about = (
            f"<h4>{escape(CALLED[policy])}</h4><p>{escape(rows('presets')[policy]['meaning'])}</p>"
        )
        yield box("nk-policy", about).add_class(LOOKS[FAMILY[policy]])
    for outcome in KINDS:
        yield box("nk-row", _label(outcome))
        for policy in POSTERS:
            card = made.html(f"card.{outcome}.{policy}")
            poster = box("nk-poster", card, _marks(made, policy, outcome))
            yield poster.add_class(LOOKS[FAMILY[policy]])


def _label(outcome: str) -> str:
    """Return as HTML the label above a row of marks."""
    about = say(f"posters.{outcome}_each", people=written(A_MARK))
    return f"<p><b>{escape(say(f'posters.{outcome}_row'))}</b> {escape(about)}</p>"


def _rule() -> str:
    """Return a closed section that says how a hundred dots represent all futures."""
    dots = escape(say("posters.dots", futures=written(limit("futures", "default"))))
    rule = escape(say("posters.rule"))
    return f'<details class="nk-help"><summary>{dots}</summary><p>{rule}</p></details>'


def _marks(made: LivePanel, policy: str, outcome: str) -> Marks:
    """Return a hundred marks. In one row, a reader can open the future that a mark represents."""
    part = f"marks.{outcome}.{policy}"
    if outcome != OPENS:
        return made.part(part, Marks(KINDS[outcome], None))
    opens = Marks(KINDS[outcome], lambda dot: made.act(policy, mark=dot))
    return made.entry(policy, made.part(part, opens))
