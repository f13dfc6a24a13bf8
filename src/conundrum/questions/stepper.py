"""The bar that leads through a panel step by step, with the text of each step."""

from __future__ import annotations

from typing import Any

import traitlets

from conundrum.page.engine import RECORD_STORE, SHARED
from conundrum.questions.own_buttons import DOM
from conundrum.questions.record_store import STATIC
from conundrum.tables import say
from conundrum.widgets import Control, Printable


class Stepper(Control, Printable):
    """A bar that leads through steps and shows the text of each step, without the kernel.

    Parameters
    ----------
    did : callable
        Takes the number of a step, counted from 0, and sets the panel to the setting of this step.
    **traits
        What the page needs: the ``name`` of the steps; the ``steps`` themselves, which
        `conundrum.panels.steps` prepares; and the panel's ``bridge``, if it has one.

    Attributes
    ----------
    at : int
        Which step is shown, counted from 0.
    left : bool
        Whether the reader has left the steps, and uses the panel freely.
    """

    _esm = SHARED + DOM + (STATIC / "steps.js").read_text(encoding="utf-8")

    record_store = traitlets.Unicode(RECORD_STORE).tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    steps: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    at = traitlets.Int().tag(sync=True)
    left = traitlets.Bool().tag(sync=True)
    bridge = traitlets.Unicode().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Set the panel to the setting of a step.

        Examples
        --------
        >>> Stepper(print, name="03").receive({"at": 2})
        2
        """
        self.did(int(content["at"]))

    def printed(self) -> str:
        """Return the number and the text of the current step.

        Examples
        --------
        >>> Stepper(print, steps=[{"says": "Shut the border."}]).printed()
        '<p>Step 1 of 1: Shut the border.</p>'
        """
        count = say("steps.count", step=str(self.at + 1), steps=str(len(self.steps)))
        return f"<p>{count}: {self.steps[self.at]['says']}</p>"
