"""A game as a table for a spreadsheet: a row for each seat in each round that is over."""

from typing import Any

from conundrum.model import concert
from conundrum.tables import written, written_out
from conundrum.views.seminar import rounds
from conundrum.views.seminar.future import story
from conundrum.views.seminar.goals import count_goals
from conundrum.views.seminar.measures import as_shown
from conundrum.views.seminar.rounds import Game, begins, standing
from conundrum.views.seminar.seats import SHARED, about, card_about, is_card, is_power

COLUMNS = [
    *("table", "round", "from", "to", "card", "seat", "team", "sanctions", "engagement"),
    *("proposed_conditions", "move", "chose", "promise", "guess", "goals_met", "goals_counted"),
    *("vote", "conditions_in_force", "powers_alike", "regime", "hungry_of_100", "people_left"),
    *("warheads", "hostility_of_100", "headline"),
]
"""The heads of the columns."""

FORMULA = ["=", "+", "-", "@"]
"""A spreadsheet takes a text for a formula if the text begins with one of these characters."""

LETTERS_AS_THEY_ARE = "\ufeff"
"""The first character of the file, which tells a spreadsheet to read the file as UTF-8."""


def csv(game: Game, results: list[Any]) -> str:
    """Return a game as the text of a CSV file.

    ``results`` has the results of the runs in `future.needs`.
    """
    lines = [",".join([quoted(one) for one in row]) for row in [COLUMNS, *rows(game, results)]]
    return LETTERS_AS_THEY_ARE + "".join([f"{line}\r\n" for line in lines])


def quoted(text: str) -> str:
    """Return a cell of the table in the form that a CSV file needs.

    Examples
    --------
    >>> quoted('He said "yes", twice'), quoted("plain")
    ('"He said ""yes"", twice"', 'plain')
    """
    whole = text.replace('"', '""')
    return f'"{whole}"' if any(sign in text for sign in [",", '"', "\n", "\r"]) else text


def rows(game: Game, results: list[Any]) -> list[list[str]]:
    """Return a row for each seat in each round that is over; the cells have a fixed order.

    Shares are in per cent, as they were typed. Goals and outcomes are those that the class saw
    when the round was over.
    """
    found = []
    for number in range(1, len(game["played"]) + 1):
        then = rounds.rewind(game, number)
        # The last of a game's runs is the run under the policy of 2016.
        told = story(then, [*results[: number + 1], results[-1]])
        for seat in game["rules"]["seats"]:
            found.append([*_before(then, number, seat), *_after(then, told, seat)])
    return found


def _before(game: Game, number: int, seat: str) -> list[str]:
    """Return the cells known before a round is over: the card, and a seat's words and choices."""
    over = game["played"][number - 1]
    chose = (
        "absent" if seat in over["absent"] else "as before" if seat in over["went_on"] else "yes"
    )
    shares = standing(game, seat) if is_power(seat) else []
    made = [
        one["text"] for one in game["promises"] if one["round"] == number and one["seat"] == seat
    ]
    guesses = game["guesses"].get(str(number), {})
    return [
        cell(game["rules"]["table"]),
        str(number),
        str(begins(game, number)),
        str(begins(game, number + 1)),
        card_about(over["card"])["title"] if is_card(over["card"]) else "",
        about(seat)["name"],
        cell(game["teams"].get(seat, "")),
        *([written_out(100 * share) for share in shares] if is_power(seat) else ["", "", ""]),
        "" if is_power(seat) else over["moves"][seat],
        chose,
        cell(" / ".join(made)),
        str(guesses[seat]) if seat in guesses else "",
    ]


def _after(game: Game, told: dict[str, Any], seat: str) -> list[str]:
    """Return the cells known after a round: the outcomes, and a seat's goals and vote."""
    number = len(game["played"])
    policy = game["played"][-1]["policy"]
    met, of = count_goals(told["goals"], seat)
    vote = game["votes"].get(seat)
    lines = [line["text"] for line in game["headlines"] if line["round"] == number]
    return [
        str(met),
        str(of),
        "" if vote is None else f"{vote[0]} of {vote[1]}",
        written_out(100 * policy[SHARED]),
        written(concert(policy), 2),
        "stands" if told["fell"] is None else f"fell {told['fell']}",
        *[
            written(as_shown(outcome, told["now"][outcome])).replace(",", "")
            for outcome in ["hunger", "leavers", "warheads", "hostility"]
        ],
        cell(" / ".join(lines)),
    ]


def cell(text: str) -> str:
    """Return a typed text in a form that a spreadsheet shows but never runs as a formula.

    Examples
    --------
    >>> cell("=1+1"), cell("Talks")
    ("'=1+1", 'Talks')
    """
    return f"'{text}" if text[:1] in FORMULA else text
