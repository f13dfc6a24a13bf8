"""Priorities: how much each outcome counts for Washington, Beijing, Seoul or the reader."""

from __future__ import annotations

from dataclasses import dataclass, fields

from conundrum.tables import BadValue, Named, Shares, number, rows, say, value


@dataclass(frozen=True)
class Priorities(Shares):
    """How heavily each outcome counts, as weights from 0 to 1; only their proportions matter.

    No weight can be negative. If you wish the regime to fall, give ``standing`` a weight, so that
    a regime that still stands counts as a loss.

    `PRIORITIES` come from ``data/priorities.csv``, which marks them as judgements.

    Parameters
    ----------
    fallen : float
        That the regime has fallen (H4, H5, H9).
    leavers : float
        People who have left (H9, D3).
    warheads : float
        The arsenal (H2, D4).
    hostility : float
        Hostility while the regime stands (H2).
    hunger : float
        People who are undernourished (H11).
    cost : float
        Money spent on reunification (H13, H15).
    standing : float
        That the regime still stands (H4).
    danger : float
        Turmoil and weapons on the loose after a fall (H9, H13).
    discount : float
        How much less each year counts than the year before it, from 0 to 0.1.

    Raises
    ------
    BadValue
        If a field is unknown, or a value is not a number within its bounds.

    Examples
    --------
    >>> Priorities(warheads=1, standing=0.3).standing
    0.3
    """

    fallen: float = 0
    leavers: float = 0
    warheads: float = 0
    hostility: float = 0
    hunger: float = 0
    cost: float = 0
    standing: float = 0
    danger: float = 0
    discount: float = 0

    def __post_init__(self) -> None:
        """Check every field."""
        super().__post_init__()
        number("discount", self.discount, 0, MOST_DISCOUNT)


MOST_DISCOUNT = value("limits", "discount", "highest")
"""The largest share by which priorities may discount each later year."""

PRIORITIES: Named[Priorities] = Named(
    "priorities",
    {
        name: Priorities(
            **{field.name: value("priorities", name, field.name) for field in fields(Priorities)}
        )
        for name in rows("priorities")
    },
)
"""Named priorities, from ``data/priorities.csv``."""


def priorities_of(priorities: str | Priorities | None = None) -> Priorities:
    """Return the given priorities, or the priorities with a given name; by default Washington's.

    An unknown name is refused, and so is an object that is neither a name nor priorities.

    Examples
    --------
    >>> priorities_of("Beijing").fallen
    1.0
    """
    if priorities is None:
        return next(iter(PRIORITIES.values()))
    if isinstance(priorities, str):
        return PRIORITIES[priorities]
    given: object = priorities
    if not isinstance(given, Priorities):
        raise BadValue("priorities", given, say("refused.priorities", names=", ".join(PRIORITIES)))
    return given


def cite_weights(priorities: str | Priorities | None = None) -> str:
    """Return words for a citation that say whose priorities or which weights were used.

    Examples
    --------
    >>> cite_weights("Beijing"), cite_weights(Priorities(hunger=1, discount=0.05))
    ('by the priorities of Beijing', 'by the priorities hunger 1, discount 0.05')
    """
    if isinstance(priorities, Priorities):
        weights = [f"{name} {share:g}" for name, share in vars(priorities).items() if share]
        return say("cited.by_own", weights=say("number.list").join(weights))
    return say("cited.by_whose", name=priorities or next(iter(PRIORITIES)))
