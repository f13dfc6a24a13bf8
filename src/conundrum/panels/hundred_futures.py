"""A hundred futures under each of three policies: choose first, then let the years pass."""

from collections.abc import Iterable, Iterator
from html import escape

import ipywidgets as widgets

from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import box
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL, MILLION, limit
from conundrum.shown import posters
from conundrum.shown.poster_marks import A_MARK
from conundrum.shown.posters import KINDS, LAST_YEAR, POSTERS
from conundrum.shown.presets import CALLED
from conundrum.tables import rows, say, value, written
from conundrum.widgets import Button, Marks, Play, Slider

OPENS = "fallen"
"""The row whose dots open their futures: the story stands below it, in sight of what is pressed."""


def _label(outcome: str) -> str:
    """Return what stands beside a row of the posters, as HTML."""
    million = written(value("assumptions", "population", "central") / MILLION)
    about = say(f"posters.{outcome}_each", people=written(A_MARK), million=million)
    return f"<h4>{escape(rows('outcomes')[outcome]['label'])}</h4><p>{escape(about)}</p>"


def _rule() -> str:
    """Say what a future is, and, folded, by which rule a hundred dots stand for all, as HTML."""
    futures = written(limit("futures", "default"))
    lines = (say("posters.future"), say("posters.dots", futures=futures), say("posters.rule"))
    future, dots, rule = map(escape, lines)
    return (
        f'<p class="nk-help">{future}</p>'
        f'<details class="nk-help"><summary>{dots}</summary><p class="nk-help">{rule}</p></details>'
    )


def hundred_futures(after: After = ()) -> Answered:
    """Choose one of three policies, and see a hundred futures under each, from 2016 to 2036.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget with a button for each policy, and a slider, ``year``.

    Examples
    --------
    >>> shown = hundred_futures()
    >>> shown.buttons["Both cut it off"].click()
    >>> shown.sliders["year"].value = 2026
    >>> shown.now["chosen"], shown.now["count"]
    ('joint cut-off', {'year': 2026.0})
    """
    start = int(limit("start", "default"))
    first = {
        "chosen": "",
        "count": {"year": start},
        "dot": {"policy": "", "future": 0},
        "beliefs": CENTRAL,
    }
    made = Answered(posters, first, ("nk-shown", "nk-hundred"))
    ends = {"low": start, "high": LAST_YEAR, "value": start, "unit": "year"}
    slider = Slider(name=say("posters.control"), label=say("posters.october"), **ends)
    year = made.slider("count.year", slider)
    chosen = made.choices_of({CALLED[policy]: {"chosen": policy} for policy in POSTERS}).values()
    kept = widgets.HTML(f"<p>{escape(say('posters.again'))}</p>", layout={"display": "none"})
    return made.laid(
        made.html("head"),
        box("nk-left", kept),
        box("nk-posters", *_grid(made, chosen)),
        box("nk-years", Play(year, chosen), year),
        made.text("said", "nk-chosen"),
        made.table(),
        _rule(),
        after=after,
    )


def _grid(made: Answered, chosen: Iterable[Button]) -> Iterator[widgets.Widget | str]:
    """Return the parts row by row, as the keyboard meets them."""
    yield ""
    for policy, button in zip(POSTERS, chosen, strict=True):
        about = escape(rows("presets")[policy]["meaning"])
        yield box("nk-choice", button, f"<p>{about}</p>")
    for outcome in KINDS:
        yield box("nk-row", _label(outcome))
        for policy in POSTERS:
            card = made.html(f"card.{outcome}.{policy}")
            yield box("nk-poster", card, _marks(made, policy, outcome))
        if outcome == OPENS:
            yield made.text("story", "nk-story")


def _marks(made: Answered, policy: str, outcome: str) -> Marks:
    """Return a hundred marks, of which those that open tell their futures."""
    part = f"marks.{outcome}.{policy}"
    if outcome != OPENS:
        return made.part(part, Marks(KINDS[outcome], None))
    opens = Marks(KINDS[outcome], lambda dot: made.act(policy, mark=dot))
    return made.entry(policy, made.part(part, opens))
