"""A policy in words, as the table of controls has it: a piece for each power, and for both."""

from conundrum.tables import percent, rows, say

CONTROLS_OF: dict[str, dict[str, str]] = {
    room: {
        control: about["inside"]
        for control, about in rows("controls").items()
        if about["room"] == room
    }
    for room in dict.fromkeys(about["room"] for about in rows("controls").values())
}
"""What each control is called, by the room that sets it."""


def in_words(shares: dict[str, float]) -> str:
    """Say what each power does, and what both do together.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> in_words(vars(Policy()))[:56]
    'Washington, 90% sanctions, 10% engagement; Beijing, 20% '
    """
    return say("number.parts").join(
        say(
            "policy.power",
            power=room,
            controls=say("number.list").join(
                say("policy.control", share=percent(shares[control]), control=label)
                for control, label in own.items()
            ),
        )
        for room, own in CONTROLS_OF.items()
    )


def heads() -> list[str]:
    """Return the heads of a table of policies, one for each room.

    Examples
    --------
    >>> heads()[0]
    'Washington: sanctions, engagement'
    """
    return [
        say("policy.head", power=room, controls=say("number.list").join(own.values()))
        for room, own in CONTROLS_OF.items()
    ]


def cells(shares: dict[str, float]) -> list[str]:
    """Return the cells below `heads`.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> cells(vars(Policy()))[0]
    '90%, 10%'
    """
    return [
        say("number.list").join(percent(shares[control]) for control in own)
        for own in CONTROLS_OF.values()
    ]
