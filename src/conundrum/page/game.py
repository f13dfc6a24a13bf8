"""The class's game as one web page that contains everything the game needs."""

import json
import zlib
from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path

from conundrum.charts import style
from conundrum.page import player, stored_script
from conundrum.page.engine import spoken
from conundrum.tables import say

STATIC = Path(__file__).parent / "static"
SEMINAR = STATIC / "seminar"

SHARED = ("shared", "unpressed")
"""Scripts written for the panels, which the game needs as well."""

OWN = ("draws", "sealed", "log", "clock", "store", "standing", "windows", "files", "game")
"""The game's own scripts. The last script in this list starts the game."""

SHEETS = ("game", "debrief", "sheet")

POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:"
"""The content security policy of the page, which forbids the page to load anything else."""


@cache
def script() -> str:
    """Return the script of the page.

    Examples
    --------
    >>> "const $views_seminar_desk" in script()
    True
    """
    shared = [STATIC / f"{name}.js" for name in SHARED]
    own = [SEMINAR / f"{name}.js" for name in OWN]
    by_hand = [path.read_text(encoding="utf-8") for path in (*shared, *own)]
    return "".join([player.script(), stored_script.game(), *by_hand])


def page() -> str:
    """Return the page.

    Examples
    --------
    >>> page()[:15], "://" in page().partition("<body")[0]
    ('<!DOCTYPE html>', False)
    """
    given = {
        "about": player.about(),
        "words": spoken(script()),
        "packed": [
            b64encode(zlib.compress(player.planes(held), zlib.Z_BEST_COMPRESSION)).decode()
            for held in (player.drawn(), player.thresholds())
        ],
    }
    sheets = [(SEMINAR / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS]
    sheet = style.before(style.dark() + "".join(sheets))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(say('begin.title'))}</title>\n<style>{sheet}</style>\n</head>\n"
        f'<body class="nk-game">\n<main id="game"><p>{say("begin.script")}</p></main>\n'
        f'<script type="application/json" id="given">{_plain(given)}</script>\n'
        f'<script type="module">{script()}</script>\n</body>\n</html>\n'
    )


def _plain(held: object) -> str:
    """Return data as JSON without the character that could end the script around the data."""
    return json.dumps(held, ensure_ascii=False).replace("</", "<\\/")
