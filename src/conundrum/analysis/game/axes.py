"""What a map of games is drawn over, one thing at a time: the page has this as well.

A setting of the game is a dict: ``beliefs``, the weights of ``washington`` and of ``beijing``, and
in ``pays`` what a move costs each of them.
"""

from dataclasses import fields
from typing import Any

from conundrum.model import Beliefs

BELIEFS = [field.name for field in fields(Beliefs)]
PRICES = ["Washington.standpoint", "Beijing.standpoint"]


def varied(setting: dict[str, Any], axis: str, value: float) -> dict[str, Any]:
    """Return a setting in which a belief, a power's price or one of its weights is another.

    Examples
    --------
    >>> varied({"pays": {"washington": 0, "beijing": 0}}, "Beijing.standpoint", 0.2)
    {'pays': {'washington': 0, 'beijing': 0.2}}
    """
    record, field = where(axis)
    return {**setting, record: {**setting[record], field: value}}


def stands(setting: dict[str, Any], axis: str) -> float:
    """Return where an axis stands.

    Examples
    --------
    >>> stands({"beijing": {"fallen": 0.5}}, "Beijing.fallen")
    0.5
    """
    record, field = where(axis)
    return setting[record][field]


def where(axis: str) -> tuple[str, str]:
    """Return the record of an axis, and the field in it.

    Examples
    --------
    >>> where("growth_arms"), where("Beijing.standpoint"), where("Beijing.fallen")
    (('beliefs', 'growth_arms'), ('pays', 'beijing'), ('beijing', 'fallen'))
    """
    if axis in BELIEFS:
        return "beliefs", axis
    power, what = axis.lower().split(".")
    return ("pays", power) if axis in PRICES else (power, what)
