"""The opening taken apart: its parts alone and together, under two sets of beliefs (H14)."""

from __future__ import annotations

from dataclasses import asdict

from conundrum.model import Beliefs, Policy
from conundrum.panels.answered import Answered, note
from conundrum.panels.beside import beliefs_bar, believed
from conundrum.run import Outlook
from conundrum.run.simulate import simulate
from conundrum.shown import apart as shows
from conundrum.shown.apart import POLICIES


class Apart(Answered):
    """What lifting sanctions, and what each power's engagement, do alone and together.

    Attributes
    ----------
    beliefs : dict
        The buttons of `nk.beside`.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self) -> None:
        super().__init__(shows, {"beliefs": asdict(Beliefs())}, looks=("nk-shown",))
        self.beliefs = believed(self)
        head, drawing, said = self.html("head"), self.html("drawn"), self.text("said")
        buttons = beliefs_bar(self.beliefs)
        self.built(head, buttons, drawing, said, note("apart.note"), self.table())

    @property
    def runs(self) -> dict[str, Outlook]:
        """The policy of 2016, each part, and the whole, under the beliefs that hold."""
        beliefs = Beliefs(**self.now["beliefs"])
        return {name: simulate(Policy(**policy), beliefs) for name, policy in POLICIES.items()}

    def believe(self, beliefs: Beliefs) -> None:
        """Take the opening apart under other beliefs."""
        self.set(beliefs=asdict(beliefs))


def apart() -> Apart:
    """Take the joint opening apart: what each of its parts does alone (H14).

    Returns
    -------
    Apart
        A widget; its ``runs`` can be read.

    Examples
    --------
    >>> list(apart().runs)
    ['first', 'lifted', 'beijing', 'washington', 'whole']
    """
    return Apart()
