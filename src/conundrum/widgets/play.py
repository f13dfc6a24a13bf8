"""A button that moves a slider through its values."""

from collections.abc import Iterable

import anywidget
import traitlets

from conundrum.tables import say
from conundrum.widgets.controls import Slider, script
from conundrum.widgets.failure_watch import Heard


class Play(anywidget.AnyWidget):
    """Moves a slider on, a step at each beat, till its end; the page does so by itself.

    Whoever asked the system for less motion is taken to the end at once.

    Parameters
    ----------
    slider : Slider
        What is moved.
    starts : iterable of Heard
        Buttons that start it while the slider stands at its beginning; then the next click or key,
        wherever it is, takes it to the end at once.

    Examples
    --------
    >>> years = Slider(name="Year", low=2016, high=2036, value=2016)
    >>> Play(years, []).play
    'Play'
    """

    _esm = script("play")

    slider = traitlets.Unicode().tag(sync=True)
    moves = traitlets.Unicode().tag(sync=True)
    starts: traitlets.List[str] = traitlets.List().tag(sync=True)
    play = traitlets.Unicode().tag(sync=True)
    pause = traitlets.Unicode().tag(sync=True)

    def __init__(self, slider: Slider, starts: Iterable[Heard]) -> None:
        super().__init__(
            slider=slider.model_id,
            moves=slider.mark,
            starts=[button.mark for button in starts],
            play=say("play.play"),
            pause=say("play.pause"),
        )
