"""The full tables behind the debrief, as HTML: choices, guesses, effects of choices, goals."""

from html import escape
from typing import Any

from conundrum.charts.html_table import html_table, marked_up
from conundrum.run import show
from conundrum.tables import say
from conundrum.views.seminar.debrief import Story, alike_in, done, voted
from conundrum.views.seminar.goal_words import measure, write_measure
from conundrum.views.seminar.measures import as_shown
from conundrum.views.seminar.replies import name_of
from conundrum.views.seminar.rounds import Game, begins
from conundrum.views.seminar.screen_charts import share
from conundrum.views.seminar.seats import SHARED, card_about, is_card
from conundrum.views.seminar.without import TOLD, Left, changed, rank_choices


def tables(game: Game, story: Story, results: list[Any]) -> str:
    """Return all tables of a game, one below the other.

    ``results`` has the results of the runs in `without.needs`.
    """
    told = [did(game), guesses(game, story), choices(game, story, results), goals(game, story)]
    head = escape(say("debrief.title", table=game["rules"]["table"]))
    return f'<div class="nk-tables"><h1>{head}</h1>{"".join(told)}{headlines(game)}</div>'


def _headed(name: str, table: str) -> str:
    return f"<section><h2>{say(f'full_tables.{name}')}</h2>{table}</section>"


def _heads(game: Game) -> list[str]:
    """Return the headings of a table's columns, with a column for each round."""
    return [
        say("full_tables.round", number=n, first=begins(game, n), last=begins(game, n + 1))
        for n in _over(game)
    ]


def _over(game: Game) -> list[int]:
    return list(range(1, len(game["played"]) + 1))


def did(game: Game) -> str:
    """Return a table of cards, promises and choices, with a column for each round."""
    cards = [_card(over["card"]) for over in game["played"]]
    forced = [
        say(
            "full_tables.forced",
            share=share(game["played"][n - 1]["policy"][SHARED]),
            alike=alike_in(game, n),
        )
        for n in _over(game)
    ]
    lines = [
        [say("full_tables.card"), *cards],
        *[
            [name_of(game, seat), *[_did(game, seat, n) for n in _over(game)]]
            for seat in game["rules"]["seats"]
        ],
        [say("full_tables.force"), *forced],
    ]
    heads = [say("full_tables.seat"), *_heads(game)]
    name, caption = say("full_tables.did"), say("full_tables.did_caption")
    return _headed("did", html_table(name, caption, heads, lines))


def _card(card: str) -> str:
    title: str = card_about(card)["title"] if is_card(card) else say("full_tables.no_card")
    return title


def _did(game: Game, seat: str, number: int) -> Any:
    """Return what a seat promised and did in a round, as a table cell."""
    made = [one for one in game["promises"] if one["round"] == number and one["seat"] == seat]
    told = [f"<i>{escape(say('full_tables.promised', text=one['text']))}</i><br>" for one in made]
    return marked_up(f"{''.join(told)}{escape(done(game, number, seat))}")


def guesses(game: Game, story: Story) -> str:
    """Return a table of guesses, with the true numbers in its last row, if there are guesses."""
    if all(len(by) == 0 for by in game["guesses"].values()):
        return ""
    lines = [
        [name_of(game, seat), *[_guess(game, story, seat, n) for n in _over(game)]]
        for seat in game["rules"]["seats"]
    ]
    came = [show("warheads", story["rounds"][n]["warheads"]) for n in _over(game)]
    heads = [say("full_tables.seat"), *_heads(game)]
    name, caption = say("full_tables.guesses"), say("full_tables.guesses_caption")
    rows = [*lines, [say("full_tables.came"), *came]]
    return _headed("guesses", html_table(name, caption, heads, rows))


def _guess(game: Game, story: Story, seat: str, number: int) -> str:
    """Return a seat's guess for a round, with a mark if no other guess was nearer to the truth."""
    guessed = game["guesses"].get(str(number), {})
    if seat not in guessed:
        return say("full_tables.no_guess")
    # Each number is rounded as on the screen, so that two guesses that look equally near get the
    # same mark.
    came = as_shown("warheads", story["rounds"][number]["warheads"])
    off = {one: abs(heads - came) for one, heads in guessed.items()}
    guess = str(guessed[seat])
    nearest = off[seat] == min(list(off.values()))
    return f"{guess} \N{BLACK CIRCLE}" if nearest else guess


def choices(game: Game, story: Story, results: list[Any]) -> str:
    """Return a table of what would have happened without each choice that changed a number."""
    every = rank_choices(game, story, results)
    told = [left for left in every if left["weighs"] > 0]
    lines = [_without(game, story, left) for left in told]
    heads = [say("full_tables.choice"), *[measure(outcome) for outcome in TOLD]]
    name, caption = say("full_tables.choices"), say("full_tables.choices_caption")
    came = [write_measure(one, story["now"]) for one in TOLD]
    if story["fell"] is not None:
        came[0] = say("full_tables.fell", year=story["fell"])
    rows = [[say("full_tables.now"), *came], *lines]
    unseen = len(every) - len(told)
    beside = f"<p>{say('full_tables.unseen', count=unseen)}</p>" if unseen > 0 else ""
    return _headed("choices", f"{html_table(name, caption, heads, rows)}{beside}")


def _without(game: Game, story: Story, left: Left) -> list[str]:
    number, seat = left["round"], left["seat"]
    does = done(game, number, seat)
    head = say("full_tables.left_out", number=number, seat=name_of(game, seat), does=does)
    same = say("full_tables.same")
    each = [changed(outcome, story["now"], left["now"]) for outcome in TOLD]
    cells = [instead if instead != "" else same for instead in each]
    if left["fell"] is not None and left["fell"] != story["fell"]:
        cells[0] = say("full_tables.fell", year=left["fell"])
    return [head, *cells]


def goals(game: Game, story: Story) -> str:
    """Return a table of the goals of all seats, and of what became of each goal."""
    names = ["seat", "goal", "fares", "measure", "before", "now"]
    heads = [say(f"full_tables.{name}") for name in names]
    lines = [
        [
            name_of(game, row["seat"]),
            say("full_tables.judged", goal=row["says"], judged=row["judged"]),
            fares(row),
            row["measure"] if row["measure"] != "" else say("full_tables.unmeasured"),
            row["before"],
            row["now"],
        ]
        for row in story["goals"]
    ]
    caption = say("full_tables.goals_caption", year=story["year"])
    return _headed("goals", html_table(say("full_tables.goals"), caption, heads, lines))


def fares(row: dict[str, Any]) -> str:
    """Say what became of a goal, or how the class voted on it."""
    if row["vote"] is not None:
        return voted(row["vote"])
    return say(f"fares.{row['fares'] if row['fares'] != '' else 'judged'}")


def headlines(game: Game) -> str:
    """Return the headlines, each with its round, or nothing if there are no headlines."""
    if len(game["headlines"]) == 0:
        return ""
    lines = [
        f"<li>{escape(say('full_tables.headline', number=line['round'], text=line['text']))}</li>"
        for line in game["headlines"]
    ]
    return _headed("headlines", f"<ul>{''.join(lines)}</ul>")
