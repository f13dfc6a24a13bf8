"""The words about an agreement: a finding, four pairs of choices, and the powers' last choices."""

from conundrum.charts.html_table import Html, html_table, marked_up
from conundrum.tables import say, written
from conundrum.views.agreement_curve import TOP_COST, tempted
from conundrum.views.agreement_game import CHOICES, Game
from conundrum.views.headings import heading

DILEMMA = "prisoner's dilemma"
STEP = 5
"""From one row of the table to the next, concessions cost this many more points of 100."""


def head(game: Game) -> str:
    """Return the finding as HTML: the costs that tempt Washington, or that Beijing is tempted."""
    lost = game["beijing"]
    if lost[0][0] > lost[0][1]:
        return heading(say("agreement.head_china", cost=written(game["china"])))
    return heading(say("agreement.head", cost=written(tempted(game)[0])))


def ending(game: Game) -> str:
    """Return the name (in "data/words") of the text on how the game of the two powers ends.

    Examples
    --------
    >>> ending({"meet": ["as in 2016, engage"], "name": "other"})
    'us_leaves'
    """
    if len(game["meet"]) != 1:
        return "open"
    if game["name"] == DILEMMA:
        return "dilemma"
    ends = {
        "engage, engage": "holds",
        "as in 2016, engage": "us_leaves",
        "engage, as in 2016": "china_leaves",
        "as in 2016, as in 2016": "both_leave",
    }
    return ends[game["meet"][0]]


def named(game: Game) -> str:
    """Return a small heading as HTML, which says which choices the powers make in the end."""
    return f"<h4>{say(f'agreement.{ending(game)}')}</h4>"


def explain_end(game: Game) -> str:
    """Say which choices the two powers make in the end, and why."""
    return say(f"agreement.{ending(game)}_why")


def cells(game: Game, asked: bool) -> str:
    """Return the four pairs of choices as an HTML table, without the answer before the guess."""
    rows = [
        [say(f"agreement.us_{row}"), *[cell(game, row, column, asked) for column in range(2)]]
        for row in range(2)
    ]
    heads = ["", *[say(f"agreement.china_{column}") for column in range(2)]]
    caption = say("agreement.asked" if asked is True else "agreement.caption")
    return html_table(say("agreement.name"), caption, heads, rows, "nk-payoffs")


def cell(game: Game, row: int, column: int, asked: bool) -> Html:
    """Return a cell of the table, with a note if neither power would change its choice alone."""
    us, china = [written(game[power][row][column]) for power in ["washington", "beijing"]]
    if asked is True:
        us = "?" if row == 1 and column == 0 else us
        return marked_up(f"{line('Washington', us, False)}{line('Beijing', china, False)}")
    mine, yours = [best[row][column] is True for best in game["best"]]
    meets = f"{CHOICES[row]}, {CHOICES[column]}" in game["meet"]
    ends = f'<span class="nk-meet">{say("agreement.meet")}</span>' if meets is True else ""
    return marked_up(f"{line('Washington', us, mine)}{line('Beijing', china, yours)}{ends}")


def line(power: str, lost: str, best: bool) -> str:
    """Return a power's loss, which is underlined if the power's choice is its better choice."""
    told = f"{power} <b>{lost}</b>"
    if best is True:
        return f'<span class="nk-best">{told}<i>{say("agreement.best")}</i></span>'
    return f"<span>{told}</span>"


def table_html(game: Game) -> str:
    """Return the chart's numbers as an HTML table, with a row for each cost to Washington."""
    rows = [
        [str(cost), written(game["keeps"] + cost), written(game["breaks"]), written(game["none"])]
        for cost in range(0, TOP_COST + 1, STEP)
    ]
    heads = [say(f"agreement.{name}") for name in ["cost", "keeps", "breaks", "none"]]
    return html_table(say("agreement.name"), say("agreement.lines"), heads, rows)
