"""The opening taken apart: its parts alone and together, under two sets of beliefs (H14)."""

from conundrum.panels.answered import Answered
from conundrum.panels.beside import beliefs_bar
from conundrum.panels.slider_rows import note
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL
from conundrum.shown import apart as shows


def apart(*, after: After = ()) -> Answered:
    """Take the joint opening apart: what each of its parts does alone (H14).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once these are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget; its ``beliefs`` can be read and set.

    Examples
    --------
    >>> shown = apart()
    >>> shown.buttons["Growth arms, and does not tame"].click()
    >>> shown.beliefs.growth_tames
    0.0
    >>> shown.data.iloc[:, 0].tolist()[:2]
    ['Carry on as in 2016', 'Both lift sanctions']
    """
    made = Answered(shows, {"beliefs": CENTRAL}, ("nk-shown",))
    return made.laid(
        made.html("head"),
        beliefs_bar(made),
        made.html("drawn"),
        made.text("said"),
        note("apart.note"),
        made.table(),
        after=after,
    )
