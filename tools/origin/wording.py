"""Reads figures as they are written, and says whether a value can be written like that."""

import math
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS: dict[str, float] = {word: number for number, word in enumerate(UNITS.split())}
WORDS |= {word: 10 * tens for tens, word in enumerate(TENS.split(), start=2)}
WORDS |= {
    f"{ten}-{unit}": WORDS[ten] + WORDS[unit]
    for ten in TENS.split()
    for unit in UNITS.split()[1:10]
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
WORDS |= SCALES | {f"a {scale}": size for scale, size in SCALES.items()}
WORDS |= {"half a million": 5e5, "dozen": 12, "a dozen": 12}
TIMES: dict[str, float] = {
    **dict.fromkeys(("twice", "doubles", "double", "doubled"), 2),
    **dict.fromkeys(("thrice", "triple", "triples", "tripled"), 3),
}
TIMES |= {
    f"{word}fold": number for word, number in WORDS.items() if number >= 2 and " " not in word
}
PARTS = {
    **{"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ninth": 9, "tenth": 10, "twentieth": 20},
}

MONTHS = "January February March April May June July August September October November December"
NUMBER = r"\d[\d,]*(?:\.\d+)?"
COUNT = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
ANY = rf"(?:{NUMBER}|\b(?:{COUNT}))(?: (?:{'|'.join(SCALES)}))?"
PART = "|".join(PARTS)
FORMS = {
    "date": rf"(?:(?:\d\d? )?(?:{'|'.join(MONTHS.split())})(?: \d{{4}})?|\b(?:19|20)\d\d)",
    "between": rf"(?:between (?P<low>{ANY}) and|(?P<from>{ANY}) or) (?P<high>{ANY})",
    "of": rf"(?P<some>\b(?:\d\d?|{COUNT}))(?: (?!instead)\w+)? (?:in|of|out of) (?P<all>{ANY})",
    "part": rf"(?:\b(?P<n>an?|{COUNT}) )?\b(?P<part>{PART})s?",
    "times": rf"\b(?:{'|'.join(TIMES)})",
    "number": ANY,
}
"""How a figure may be written, the first that fits; the words stand right before its origin."""

NEAR = "about|some|around|near|nearly|almost|roughly"
OVER = "more than|over|above|at least|before"
UNDER = "less than|fewer than|below|under|at most|not even"
LARGE = 10_000
LEANS = {"near": NEAR, "over": OVER, "under": UNDER}
HALF = 0.5 + 1e-9
LOOSE = 0.05
"""So far from the truth may a fraction be, or less if its parts are small."""


@dataclass(frozen=True)
class Figure:
    """A figure in a sentence.

    Parameters
    ----------
    written : str
        The figure itself.
    form : str
        A key of `FORMS`.
    lean : str
        ``near``, ``over`` or ``under`` if a word before the figure says so.
    found : re.Match
        The match of the form.
    """

    written: str
    form: str
    lean: str
    found: re.Match[str]


def read(before: str) -> Figure | None:
    """Return the figure with which a text ends.

    Examples
    --------
    >>> read("in only about a fifth")
    Figure(written='a fifth', form='part', lean='near', found=...)
    >>> read("many futures") is None
    True
    """
    for form, pattern in FORMS.items():
        if found := re.search(rf"(?:{pattern})$", before, re.IGNORECASE):
            lead = before[: found.start()].rstrip(" *")
            leans = [
                lean
                for lean, words in LEANS.items()
                if re.search(rf"\b(?:{words})(?: an?| the)?$", lead, re.IGNORECASE)
            ]
            return Figure(found[0], form, leans[0] if leans else "", found)
    return None


def number(written: str) -> float:
    """Return the value of a number in digits or words.

    Examples
    --------
    >>> number("1.7 million"), number("twenty-two"), number("25,000")
    (1700000.0, 22, 25000.0)
    """
    text = written.lower()
    if text in WORDS:
        return WORDS[text]
    first, _, scale = text.rpartition(" ")
    if first and scale in SCALES:
        return number(first) * SCALES[scale]
    return float(text.replace(",", ""))


def step(written: str, near: bool) -> float:
    """Return the step to which a number is rounded; a rough one to its last digit that counts.

    Examples
    --------
    >>> step("91", False), step("1.7", True)
    (1, 0.1)
    >>> step("25,000", True), step("90", True), step("35", True)
    (1000, 10, 5)
    """
    first, _, scale = written.lower().rpartition(" ")
    if first and scale in SCALES and written.lower() not in WORDS:
        return step(first, near) * SCALES[scale]
    _, _, decimals = written.partition(".")
    if decimals:
        return round(0.1 ** len(decimals), len(decimals))
    size = number(written)
    if not near or not size:
        return 1
    rounded = 10
    while size % (10 * rounded) == 0:
        rounded *= 10
    while size % rounded or 5 * rounded > size:
        if rounded == 10:
            return 5 if size % 5 == 0 and size >= 25 else 1
        rounded //= 10
    return rounded


def says(figure: Figure, value: Any) -> bool:
    """Say whether a figure, as it is written, is true of a value.

    Examples
    --------
    >>> says(read("about a fifth"), 0.22), says(read("about a fifth"), 0.3)
    (True, False)
    >>> says(read("more than a million"), 1.2e6), says(read("91"), 91.4), says(read("91"), 90.4)
    (True, True, False)
    """
    if figure.form == "date":
        return _is_date(figure, value)
    if isinstance(value, bool | str | pd.Timestamp):
        return False
    found = figure.found
    if figure.form == "between":
        return _between([found["low"] or found["from"], found["high"]], value)
    if figure.form == "times":
        times = TIMES[figure.written.lower()]
        return _leans(figure, times, value) or _near_part(figure, 1, 0.15, value / times)
    if figure.form in ("part", "of"):
        return _near_part(figure, *fraction(figure), value)
    return _near(figure, figure.written, value)


def fraction(figure: Figure) -> tuple[float, float]:
    """Return the value of a fraction in words, and how far the truth may be from it.

    Examples
    --------
    >>> fraction(read("two thirds"))[0] == 2 / 3
    True
    """
    found = figure.found
    if figure.form == "of":
        every = number(found["all"])
        return number(found["some"]) / every, min(LOOSE, 1 / (2 * every))
    parts = PARTS[found["part"].lower()]
    some = 1 if (found["n"] or "a").lower() in ("a", "an") else number(found["n"])
    return some / parts, min(LOOSE, 1 / (4 * parts))


def _between(ends: list[str], value: float) -> bool:
    if (scale := ends[1].rpartition(" ")[2]) in SCALES and scale not in ends[0]:
        ends[0] += f" {scale}"
    spare = [step(end, False) / 2 for end in ends]
    return number(ends[0]) - spare[0] <= value <= number(ends[1]) + spare[1]


def _is_date(figure: Figure, value: Any) -> bool:
    if not isinstance(value, pd.Timestamp):
        return bool(figure.written.isdigit() and value == float(figure.written))
    day = f"{value.day} {value:%B %Y}"
    return figure.written in (
        day,
        f"{value:%B %Y}",
        f"{value:%B}",
        f"{value.day} {value:%B}",
        f"{value:%Y}",
    )


def _near(figure: Figure, written: str, value: float) -> bool:
    size = number(written)
    if figure.lean in ("over", "under"):
        return _leans(figure, size, value)
    rough = _rough(figure, written)
    off = (value - size) / step(written, rough)
    # A value half-way is rounded up, as in the panels.
    return -HALF <= off <= HALF if rough else -HALF <= off < 1 - HALF


def _rough(figure: Figure, written: str) -> bool:
    """Say whether a number is rough: one in words, one called about, or a large one in hundreds."""
    large = written.endswith("00") and number(written) >= LARGE
    return figure.lean == "near" or not written[0].isdigit() or large


def _near_part(figure: Figure, size: float, spare: float, value: float) -> bool:
    if figure.lean in ("over", "under"):
        return _leans(figure, size, value)
    return abs(value - size) <= spare + 1e-9


def _leans(figure: Figure, size: float, value: float) -> bool:
    """Say whether a value is beyond a bound, but not so far that a writer would choose another."""
    if figure.lean == "over":
        return size <= value < 2 * size
    return figure.lean == "under" and size / 2 < value <= size


def rewritten(figure: Figure, value: Any) -> str | None:
    """Return the figure with its present value, if it is in digits and only they change.

    Examples
    --------
    >>> rewritten(read("In 91"), 87.4), rewritten(read("some 25,000"), 31_400)
    ('87', '31,000')
    >>> rewritten(read("more than 20"), 15) is None, rewritten(read("six"), 7) is None
    (True, True)
    """
    if figure.form != "number" or figure.lean in ("over", "under"):
        return None
    if isinstance(value, bool | str | pd.Timestamp) or value < 0 or not math.isfinite(value):
        return None
    found = re.fullmatch(rf"({NUMBER})( (?:{'|'.join(SCALES)}))?", figure.written)
    if found is None:
        return None
    digits, scale = found[1], found[2] or ""
    rounded = step(digits, _rough(figure, digits))
    decimals = len(digits.partition(".")[2])
    size = value / SCALES[scale.strip()] if scale else value
    new = f"{math.floor(size / rounded + HALF) * rounded:,.{decimals}f}"
    return new + scale
