"""The cards with each seat's link as a code that phones read."""

from collections.abc import Mapping

from conundrum.classroom.seminar.templates import part
from conundrum.tables import say


def cards(address: str, links: Mapping[str, str]) -> str:
    """Return the page of cards as HTML, one a screen and a sheet, so that none shows another's.

    The pages are served at ``address``; ``links`` has the link of each seat, by name.
    """
    # Nobody but the desk needs it, and a game without phones does not.
    import segno  # noqa: PLC0415

    codes = [
        {
            "name": name,
            "address": url,
            "drawn": segno.make(url, error="m").svg_inline(omitsize=True),
        }
        for name, link in links.items()
        for url in [f"http://{address}/{link}"]
    ]
    told = [say("phone.not_shown" if codes else "phone.no_game")]
    return part("phone.cards", told=told, codes=codes)
