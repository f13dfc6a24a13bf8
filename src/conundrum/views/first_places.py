"""Says which named policies come first, and to which families these policies belong."""

from conundrum.model import FAMILY, PRESETS
from conundrum.tables import say
from conundrum.views import presets

FAMILIES = [FAMILY[name] for name in PRESETS]
"""The family of each named policy."""

CALLED = [*presets.CALLED.values()]
"""What each named policy is called."""


def came_first(places: list[int]) -> str:
    """Return in words which policy comes first, or which policies share the first place.

    Examples
    --------
    >>> names = list(PRESETS)
    >>> came_first([names.index("joint opening")])
    'engaging (“Both open up”)'
    >>> came_first([names.index("economic cut-off"), names.index("step by step")])
    'a tie of pressing and engaging (“Both cut off trade only”, “Both open up step by step”)'
    """
    own = families_of(places)
    how = "one" if len(places) == 1 else "tie" if len(own) > 1 else "twins"
    return say(
        f"first.{how}",
        families=say("number.and").join([say(f"family.{family}") for family in own]),
        policies=say("number.list").join(
            [say("first.policy", policy=CALLED[place]) for place in places]
        ),
    )


def families_of(places: list[int]) -> list[str]:
    """Return the families that some policies belong to, with each family only once.

    Examples
    --------
    >>> families_of([2, 3, 6])
    ['press', 'engage']
    """
    every = [FAMILIES[place] for place in places]
    return [family for at, family in enumerate(every) if family not in every[:at]]
