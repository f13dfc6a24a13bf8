"""Events from outside the equations of the model, such as a card of the class's game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conundrum.tables import SWITCH, instance, known, number, rows, value, whole

STARTING = ("opening", "reserves", "hostility", "trust", "warheads", "cohesion")
"""The stocks whose first value is an assumption. The assumption has the name of the stock and the
year, such as reserves_2016."""


def allowed(assumption: str) -> tuple[float, float]:
    """Return the lowest and the highest value that an assumption's unit allows.

    Examples
    --------
    >>> allowed("leak")
    (0.0, 1.0)
    """
    unit = rows("assumptions")[assumption]["unit"]
    return value("units", unit, "lowest"), value("units", unit, "highest")


@dataclass(frozen=True)
class Event:
    """An event, which adds the same amounts to stocks and assumptions in every future.

    If a sum is beyond what its unit allows (``data/units.csv``), it is set to the bound.

    Parameters
    ----------
    at_once : mapping of str to float
        What is added once to each stock, in its unit.
    meanwhile : mapping of str to float
        What is added to each assumption until the next event, in its unit.

    Raises
    ------
    BadValue
        If a stock or an assumption is unknown, or if an added value is not a number or exceeds the
        range of its unit.

    Examples
    --------
    >>> launch = Event({"hostility": 0.08})
    >>> leak = Event(meanwhile={"leak": 0.05})
    >>> Event.together([launch, launch, leak])
    Event(at_once={'hostility': 0.16}, meanwhile={'leak': 0.05})
    """

    at_once: Mapping[str, float] = field(default_factory=dict)
    meanwhile: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check that each name is known and that each added value is in its range."""
        for stock, by in instance("at once", self.at_once, dict).items():
            _within(stock, by, f"{known('stock', stock, STARTING)}_2016")
        for name, by in instance("meanwhile", self.meanwhile, dict).items():
            _within(name, by, known("assumption", name, rows("assumptions")))

    @classmethod
    def together(cls, events: list[Event]) -> Event:
        """Return one event whose effects are the sums of the effects of several events."""
        at_once: dict[str, float] = {}
        meanwhile: dict[str, float] = {}
        for event in events:
            for sums, parts in ((at_once, event.at_once), (meanwhile, event.meanwhile)):
                for name, by in parts.items():
                    sums[name] = sums.get(name, 0) + by
        return cls(at_once, meanwhile)


def _within(name: str, by: float, assumption: str) -> None:
    low, high = allowed(assumption)
    unit = rows("assumptions")[assumption]["unit"]
    if unit == SWITCH:
        # In an event, -1 turns a switch off, 0 leaves the switch as it is, and 1 turns it on.
        whole(name, by, int(low - high), int(high - low))
    else:
        number(name, by, low - high, high - low, unit)
