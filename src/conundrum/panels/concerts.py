"""Does it matter more that the two powers agree, or on what? The two concerts against discord."""

from conundrum.charts.concerts import KEY, concerts_chart
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import UNBOUND, box, rooms
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL
from conundrum.shown import concerts as shows
from conundrum.tables import say


def concerts(after: After = ()) -> Answered:
    """Ask whether it matters more that the powers agree, or on what (H16).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget.

    Examples
    --------
    >>> shown = concerts()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    """
    made = Answered(shows, {"beliefs": CENTRAL}, ("nk-lab",))
    return made.laid(
        rooms({"Beliefs": made.shares("beliefs", UNBOUND)}),
        box(
            "nk-stage",
            made.html("head"),
            f"<p>{say('concerts.drawn')}</p>",
            made.chart("chart", concerts_chart),
            key(KEY),
            made.text("said"),
            made.table(),
        ),
        after=after,
    )
