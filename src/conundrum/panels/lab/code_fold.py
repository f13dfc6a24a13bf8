"""The scenario code: to copy, and to load another's."""

import ipywidgets as widgets

from conundrum.page.door import Door
from conundrum.panels.lab.session import Session
from conundrum.run import Scenario
from conundrum.run.scenario import decode, older
from conundrum.tables import say
from conundrum.widgets import Copied, Entry, Status


class Sharing(widgets.VBox):
    """The panel of the scenario code.

    Parameters
    ----------
    session : Session
        Whose scenario it is.
    door : Door
        The door of the page, which writes the code where it answers.

    Attributes
    ----------
    said : Status
        Whether the code that was loaded is an older model's.

    Examples
    --------
    >>> session = Session(Scenario(seed=7), lambda by: None)
    >>> Sharing(session, Door({}, {}, ())).entry.enter(Scenario().code.lower())
    >>> session.scenario.seed
    2016
    """

    def __init__(self, session: Session, door: Door) -> None:
        self._session, self._door = session, door
        self._loaded: Scenario | None = None
        self.code = Copied(label=say("code.this"), text=session.scenario.code)
        self.entry = Entry(
            lambda text, _: self._take(text),
            label=say("code.other"),
            button=say("code.load"),
            help=say("code.help"),
        )
        self.said = Status()
        super().__init__([self.code, self.entry, self.said])

    def _take(self, text: str) -> None:
        self._loaded = decode(text)
        self._session.go(self._session.history.step(self._loaded))
        self.said.text = older(text)

    def fill(self) -> None:
        """Write the code, and take away what is said of one whose scenario has been left."""
        if not self._door.answered:
            self.code.text = self._session.scenario.code
        if self._session.scenario != self._loaded:
            self.said.text = ""
