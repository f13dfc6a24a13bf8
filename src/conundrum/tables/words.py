"""The sentences of the panels, and the numbers in these sentences, as the page writes them."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from math import floor

from conundrum.tables.settings import entries


def say(sentence: str, **named: str | int) -> str:
    """Return a sentence in which each placeholder is replaced by its value.

    ``sentence`` is a group and a key of ``data/words/en.toml``, such as ``end.fallen``. If there is
    no such sentence, or if a place has no text, it raises `KeyError`.

    Examples
    --------
    >>> say("end.fallen", futures="14 of 100", year="2036")
    'In 14 of 100 futures the regime falls by 2036.'
    """
    group, _, name = sentence.partition(".")
    try:
        template: str = entries("words/en")[group][name]
    except KeyError:
        raise KeyError(f"Write {name} under [{group}] in data/words/en.toml.") from None
    return singular(re.sub(r"\{(\w+)\}", lambda place: str(named[place[1]]), template))


def singular(text: str) -> str:
    """Return a sentence with singular words after a number 1, as in "1 future".

    Examples
    --------
    >>> singular("In 2036, 1 warheads are loose."), singular("31 warheads, <b>1</b> warheads")
    ('In 2036, 1 warhead is loose.', '31 warheads, <b>1</b> warhead')
    """
    one = entries("words/en")["singular"]
    return _many(tuple(one)).sub(lambda found: found[1] + one[found[2]], text)


@cache
def _many(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,])(1(?:</b>)? (?:<\w+>)?)({'|'.join(words)})\b")


def short_name(assumption: str) -> str:
    """Return the short name that readers see for an assumption, in place of its key.

    Examples
    --------
    >>> short_name("reach"), short_name("weight_hostility")
    ('reach of American threats', 'weight hostility')
    """
    named: str = entries("short_names").get(assumption, assumption.replace("_", " "))
    return named


DUST = 9
"""When a half is rounded, digits beyond this place after the decimal point are ignored."""


def written(number: float, digits: int = 0) -> str:
    """Write a number with this many digits after the decimal point; a half is rounded up.

    Small errors of floating point do not matter, as in 100 times 0.285.

    Examples
    --------
    >>> written(12.5), written(1234.5678, 2), written(-0.2), written(100 * 0.285)
    ('13', '1,234.57', '0', '29')
    """
    exact = round(float(number), max(DUST, digits + 1))
    rounded = Decimal(exact).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return f"{abs(rounded) if rounded == 0 else rounded:,f}"


def rounded(number: float, digits: int) -> float:
    """Round a number for a drawing, as the page does; a half is rounded up.

    Examples
    --------
    >>> rounded(0.12345, 4), rounded(-0.5, 0)
    (0.1235, 0.0)
    """
    fine = 10**digits
    return floor(number * fine + 0.5) / fine


def written_out(number: float) -> str:
    """Write a number with all its digits, but at most twelve after the decimal point.

    Examples
    --------
    >>> written_out(0.12), written_out(25_000_000.0), written_out(1e-7)
    ('0.12', '25,000,000', '0.0000001')
    """
    return written(number, 12).rstrip("0").rstrip(".")


def significant(number: float, figures: int) -> str:
    """Write a number with this many significant figures, and without zeros at the end.

    Examples
    --------
    >>> significant(1234.5, 3), significant(-0.04567, 2), significant(99.96, 3)
    ('1,235', '-0.046', '100')
    """
    digits = max(figures - 1 - Decimal(float(number)).adjusted(), 0)
    text = written(number, digits)
    return text.rstrip("0").rstrip(".") if digits else text


def percent(share: float) -> str:
    """Write a share in per cent.

    Examples
    --------
    >>> percent(0.125)
    '13%'
    """
    return say("number.share", number=written(100 * share))


def begun(text: str) -> str:
    """Return a text that begins with a capital letter.

    Examples
    --------
    >>> begun("reach of American threats")
    'Reach of American threats'
    """
    return text[:1].upper() + text[1:]
