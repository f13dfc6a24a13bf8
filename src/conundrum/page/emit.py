"""Writes the model as a JavaScript function that runs one future, from the recorded NumPy calls.

A function for all futures would not be faster. Browsers first optimise a loop of that size, but
give this up after some calls. A function for one future stays fast.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from textwrap import wrap

from conundrum import model
from conundrum.model import CONTROLS, Tape
from conundrum.model.event import allowed
from conundrum.model.tape import Call
from conundrum.tables import entries, rows

FRAME = Path(__file__).parent / "static" / "future.js"

OPERATORS = {"add": ("+", 1), "subtract": ("-", 1), "multiply": ("*", 2), "divide": ("/", 2)}
"""For each NumPy operator, the operator in JavaScript and its precedence."""

CALLED = {
    "minimum": "min({}, {})",
    "maximum": "max({}, {})",
    "power": "fround(pow({}, {}))",
    "exp": "fround(exp({}))",
    "log": "log({})",
    "negative": "-({})",
    "less": "({} < {} ? 1 : 0)",
    "greater_equal": "({} >= {} ? 1 : 0)",
}
"""How NumPy's functions that are not operators are written in JavaScript."""

WHOLE = 3
"""The precedence of a JavaScript expression that never needs brackets, such as a name or a call."""

DRAWN = (*rows("assumptions"), "fortune", "hazard_threshold")
"""The names of the numbers that are drawn at random for each future, in the order in which the page
has these numbers.

Beliefs follow after them; the page uses these only if beliefs are drawn.
"""


def _moved() -> list[str]:
    """Return the assumptions that cards and actions of the class's game change for one round."""
    cards = entries("cards").values()
    moves = [move for seat in entries("seats").values() for move in seat.get("moves", {}).values()]
    return sorted({name for about in (*cards, *moves) for name in about.get("for_the_round", {})})


MOVED = (*_moved(), *model.STARTING)
"""The names of the assumptions that an event can change, and then the names of the stocks that an
event can change, in the page's order."""


class _Writer:
    """Writes recorded NumPy calls as lines of JavaScript, if possible a line for each equation."""

    def __init__(self, tape: Tape, *parts: list[Call]) -> None:
        self.names = {place: name for name, place in reversed(tape.named.items())}
        self._numbers = {place: number for number, place in tape.numbers.items()}
        self._needed = Counter(
            (place, call.link) for calls in parts for call in calls for place in call.inputs
        )
        self._links = Counter(place for place, _ in self._needed)
        self._later = {place for calls in parts[1:] for call in calls for place in call.inputs}
        self._pieces: Counter[str] = Counter()
        self._inside: dict[int, tuple[str, int]] = {}
        self.lines = [[*self._written(calls, calls is parts[0])] for calls in parts]

    def _written(self, calls: list[Call], once: bool) -> Iterator[str]:
        for call in calls:
            text, binds = self._expression(call)
            if call.place not in self.names:
                if self._is_inside(call, once):
                    self._inside[call.place] = text, binds
                    continue
                self._pieces[call.link] += 1
                self.names[call.place] = f"{call.link}_{self._pieces[call.link]}"
            yield f"{self.names[call.place]} = {text};"

    def _expression(self, call: Call) -> tuple[str, int]:
        """Return a call as JavaScript, and the precedence of its operator."""
        values = [self._value(place) for place in call.inputs]
        name = call.ufunc.__name__
        if name not in {**OPERATORS, **CALLED}:
            raise TypeError(
                f"{call.link}: np.{name} is not known to the page; add it to {__name__}"
            )
        if name not in OPERATORS:
            return CALLED[name].format(*(text for text, _ in values)), WHOLE
        sign, binds = OPERATORS[name]
        # Brackets keep NumPy's order of calculation, so that JavaScript rounds numbers in the same
        # way.
        (left, to_left), (right, to_right) = values
        left = f"({left})" if to_left < binds else left
        right = f"({right})" if to_right <= binds else right
        return f"{left} {sign} {right}", binds

    def _is_inside(self, call: Call, once: bool) -> bool:
        """Return whether a value is used only once; it is then written at the place of its use.

        The use must be in the same link, and it must be worked out as often as the value.
        """
        alone = self._needed[call.place, call.link] == 1 and self._links[call.place] == 1
        return alone and not (once and call.place in self._later)

    def _value(self, place: int) -> tuple[str, int]:
        if place in self._numbers:
            number = f"{self._numbers[place]!r}".removesuffix(".0")
            return number, -1 if number.startswith("-") else WHOLE
        return self._inside.get(place) or (self.names[place], WHOLE)


@cache
def future() -> str:
    """Return the model as a function in JavaScript with the name "future".

    Examples
    --------
    >>> [line.strip() for line in future().splitlines() if line.strip().startswith("pressure =")]
    ['pressure = denial * (1 - easing) * standing;']
    """
    tape, auxiliaries, changes = model.traced()
    writer = _Writer(tape, tape.once, auxiliaries, changes)
    once, each, moves = writer.lines
    stocks = model.CHANGES
    at = {name: writer.names[place] for name, place in tape.named.items()}
    blocks = {
        "given": [
            *(f"let {name} = drawn[{row} * n + w];" for row, name in enumerate(DRAWN)),
            *(f"let {name} = beliefs[{row} * n + w];" for row, name in enumerate(rows("beliefs"))),
        ],
        "declared": wrap(
            "let "
            + ", ".join(
                f"{name} = 0"
                for name in writer.names.values()
                if name not in {*DRAWN, *rows("beliefs")}
            )
            + ";"
        ),
        "start": [
            *(f"{stock} = {stock}_2016;" for stock in model.STARTING),
            *(f"{name} = 1;" for name in model.WHOLE),
            *(f"{name}_2016 = 1;" for name in model.REFERENCES),
        ],
        "controls": [
            *(f"{name} = course[turn + {row}];" for row, name in enumerate(CONTROLS, 1)),
            f"turn += {len(CONTROLS) + 1};",
        ],
        "struck": _struck(),
        "once": once,
        "auxiliaries": each,
        "references": [f"{name}_2016 = {at[name]};" for name in model.REFERENCES],
        "kept": [
            f"kept[{row} * size + step * n + w] = {at[name]};"
            for row, name in enumerate(rows("outcomes"))
        ],
        "changes": moves,
        "moved": [f"{stock} += {at[change.__name__]} * years;" for stock, change in stocks.items()],
    }
    return _filled(FRAME.read_text(encoding="utf-8"), blocks)


def _struck() -> list[str]:
    """Return the lines of JavaScript for the effect of an event, as in `conundrum.model.strike`."""
    lines = []
    for place, name in enumerate(MOVED, 1):
        stock = name in model.STARTING
        low, high = allowed(f"{name}_2016" if stock else name)
        before = name if stock else f"drawn[{DRAWN.index(name)} * n + w]"
        within = f"min(max({before} + events[event + {place}], {low!r}), {high!r})"
        lines.append(f"{name} = {within};".replace("inf", "Infinity"))
    return [*lines, f"event += {len(MOVED) + 1};"]


def _filled(frame: str, blocks: dict[str, list[str]]) -> str:
    """Return a template with each mark replaced by a block of lines, indented as the mark is."""

    def block(mark: re.Match[str]) -> str:
        return "\n".join(f"{mark[1]}{line}" for line in blocks[mark[2]])

    return re.sub(r"^( *)//: (\w+)$", block, frame, flags=re.MULTILINE)
