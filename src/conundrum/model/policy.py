"""A policy: what the two powers do, as five controls; each control is a share from 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass

from conundrum.model.stance import concert
from conundrum.tables import Named, Shares, rows, value


def _share(table: str, row: str, control: str) -> float:
    # If a table has no column for a control, none of the policies in the table uses the control.
    return value(table, row, control) if control in rows(table)[row] else 0


@dataclass(frozen=True)
class Policy(Shares):
    """How hard each power presses and how far each power engages, as shares from 0 to 1.

    The defaults are the setting of 2016, read from ``data/presets.csv``.

    Parameters
    ----------
    us_sanctions : float
        Washington's sanctions, as a share of the most it could apply (H3).
    us_engagement : float
        Washington's trade, aid and talks, as a share of the most it could offer (H3).
    china_sanctions : float
        Beijing's enforcement of sanctions, as a share of full enforcement (H5, H6).
    china_engagement : float
        Beijing's trade, aid and talks, as a share of the most it could offer (H5, H6).
    shared_conditions : float
        How far both powers together tie pressure and relief to what Pyongyang does (D2).

    Raises
    ------
    BadValue
        If a field is unknown, or a value is not a number from 0 to 1.

    Examples
    --------
    >>> Policy(us_sanctions=1).china_engagement
    0.6
    >>> Policy(us_sanctions=2)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: us_sanctions must be a number from 0 to 1; you gave 2.
    """

    us_sanctions: float = _share("presets", "2016", "us_sanctions")
    us_engagement: float = _share("presets", "2016", "us_engagement")
    china_sanctions: float = _share("presets", "2016", "china_sanctions")
    china_engagement: float = _share("presets", "2016", "china_engagement")
    shared_conditions: float = _share("presets", "2016", "shared_conditions")

    @property
    def concert(self) -> float:
        """The concert index: 1 minus half the distance between the stances of the two powers (H16).

        A stance is sanctions minus engagement, so the index runs from 0 (opposed) to 1 (alike).

        Examples
        --------
        >>> round(Policy().concert, 2)
        0.4
        """
        return concert(vars(self))


CONTROLS = tuple(rows("controls"))


def policy_in(table: str, row: str) -> Policy:
    """Return the policy in a row of a table; a control that has no column is 0.

    A share that is no number from 0 to 1 is refused.

    Examples
    --------
    >>> policy_in("stances", "2016-10-01") == Policy()
    True
    """
    return Policy(**{control: _share(table, row, control) for control in CONTROLS})


PRESETS: Named[Policy] = Named(
    "policy", {name: policy_in("presets", name) for name in rows("presets")}
)
"""The named policies, from ``data/presets.csv``, family by family; the first is that of 2016."""


FAMILY: dict[str, str] = {name: about["family"] for name, about in rows("presets").items()}
"""The family of each named policy: "2016", "press", "engage" or "both"."""


def called(policy: str) -> str:
    """Return the label that readers see for a named policy, in place of the policy's key.

    Examples
    --------
    >>> called("joint opening")
    'Both open up'
    """
    return rows("presets")[policy]["label"]
