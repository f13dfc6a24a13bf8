"""The opening taken apart: its parts alone and together, under two sets of beliefs (H14)."""

from __future__ import annotations

from conundrum.model import Beliefs, Policy
from conundrum.panels.beside import Compared
from conundrum.panels.slider_rows import note
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL, Outlook
from conundrum.run.simulate import simulate
from conundrum.shown import apart as shows
from conundrum.shown.apart import POLICIES
from conundrum.tables import say


class Apart(Compared):
    """What lifting sanctions, and what each power's engagement, do alone and together.

    Attributes
    ----------
    beliefs : dict
        The buttons of `nk.beside`.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, after: After = ()) -> None:
        super().__init__(shows, {"beliefs": CENTRAL}, looks=("nk-shown",))
        parts = (
            self.html("head"),
            self.beliefs_bar(),
            self.html("drawn"),
            self.text("said"),
            note("apart.note"),
            self.table(),
        )
        self.built(*waiting(after, *parts, title=say("waits.apart")))

    @property
    def runs(self) -> dict[str, Outlook]:
        """The policy of 2016, each part, and the whole, under the beliefs that hold."""
        beliefs = Beliefs(**self.now["beliefs"])
        return {name: simulate(Policy(**policy), beliefs) for name, policy in POLICIES.items()}


def apart(*, after: After = ()) -> Apart:
    """Take the joint opening apart: what each of its parts does alone (H14).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once these are answered, or on *Show me*.

    Returns
    -------
    Apart
        A widget; its ``runs`` can be read.

    Examples
    --------
    >>> list(apart().runs)
    ['first', 'lifted', 'beijing', 'washington', 'whole']
    """
    return Apart(after)
