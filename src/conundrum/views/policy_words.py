"""The names of the controls, from the table of controls."""

from conundrum.tables import rows

CONTROLS_OF: dict[str, dict[str, str]] = {
    room: {
        control: about["inside"]
        for control, about in rows("controls").items()
        if about["room"] == room
    }
    for room in dict.fromkeys(about["room"] for about in rows("controls").values())
}
"""The name of each control in a sentence, grouped by who sets the control."""
