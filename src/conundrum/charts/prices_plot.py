"""Draws each named policy by two costs, and a line through policies that no policy beats.

The places are shares of the plot, but letters are as large as elsewhere. So the names can also be
read on a phone.
"""

from collections.abc import Mapping, Sequence
from html import escape

from conundrum.charts import style
from conundrum.model import FAMILY
from conundrum.tables import say

WIDEST, TALLEST = 1.75, 100
"""Where the axes end, in million people and in warheads."""

ACROSS, UP = (0, 0.5, 1, 1.5), (0, 50, 100)
"""The numbers that are written at the two axes."""

SIDES = {
    "2016": "above",
    "Washington alone": "beneath",
    "sanctions lifted": "far",
    "step by step": "under",
    "shared conditions": "above",
    "economic cut-off": "left",
    "joint cut-off": "under left",
}
"""The side of a policy's dot on which there is room for the policy's name. A policy that is not
listed has its name to the right of its dot."""

Price = tuple[float, float]
"""The two costs of a policy: how many million people leave, and how many warheads are left."""


def prices_plot(prices: Mapping[str, Price], names: Mapping[str, str], line: Sequence[str]) -> str:
    """Return a plot of policies, by people who leave (to the right) and warheads left (upwards).

    Parameters
    ----------
    prices : dict of str to tuple
        The prices by policy, in million people and in warheads.
    names : dict of str to str
        The names of the policies.
    line : sequence of str
        The policies that the line connects, in this order.

    Returns
    -------
    str
        HTML.

    Examples
    --------
    >>> drawn = prices_plot({"2016": (0.3, 82)}, {"2016": "Carry on"}, [])
    >>> drawn.count("nk-dot"), drawn.count("Carry on")
    (1, 1)
    """
    places = [_place(prices[name]) for name in line]
    points = " ".join(f"{across:.4f},{down:.4f}" for across, down in places)
    grid = "".join(f"M0 {1 - up / TALLEST:g}H1" for up in UP)
    # The ring for the policy of 2016 is drawn last, so that no dot hides the ring.
    dots = "".join(_dot(name, prices[name]) for name in reversed([*prices]))
    told = "".join(_name(name, price, names[name]) for name, price in prices.items())
    about = escape(say("prices.described", widest=f"{WIDEST:g}", tallest=f"{TALLEST:g}"))
    return (
        f'<div class="nk-prices" role="img" aria-label="{about}">'
        '<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">'
        f'<path d="{grid}"/><polyline points="{points}"/></svg>'
        f"{''.join(map(_up, UP))}{''.join(map(_across, ACROSS))}{dots}{told}"
        f"<em>{escape(say('prices.up'))}</em><em>{escape(say('prices.across'))}</em></div>"
    )


def _place(price: Price) -> Price:
    """Return a point's place from the left and the top, as shares of the plot's size."""
    return price[0] / WIDEST, 1 - price[1] / TALLEST


def _stands(price: Price) -> str:
    across, down = _place(price)
    return f"left:{100 * across:.2f}%;top:{100 * down:.2f}%"


def _dot(name: str, price: Price) -> str:
    """Return the mark of a policy: a ring for the policy of 2016, a dot for all others."""
    kind = "nk-dot nk-was" if name == "2016" else "nk-dot"
    return f'<i class="{kind}" style="{_stands(price)};color:{_colour(name)}"></i>'


def _name(name: str, price: Price, text: str) -> str:
    side = SIDES.get(name, "right")
    look = f"{_stands(price)};color:{_colour(name)}"
    return f'<b data-side="{side}" style="{look}">{escape(text)}</b>'


def _colour(name: str) -> str:
    return style.FAMILY_COLOURS[FAMILY[name]]


def _up(warheads: float) -> str:
    return f'<span style="{_stands((0, warheads))}">{warheads:g}</span>'


def _across(millions: float) -> str:
    text = say("prices.million", millions=f"{millions:g}") if millions else "0"
    return f'<small style="{_stands((millions, 0))}">{text}</small>'
