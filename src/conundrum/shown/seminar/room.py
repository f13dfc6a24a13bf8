"""What the room's window shows at each step of a game, as HTML: a few large words and one chart."""

from functools import partial
from html import escape
from typing import Any

from conundrum.run import OUTCOMES, show
from conundrum.shown.seminar import clock as clocks
from conundrum.shown.seminar import debrief, marks
from conundrum.shown.seminar.clock import ROUND, Clock
from conundrum.shown.seminar.goal_words import FALLEN, measure, said
from conundrum.shown.seminar.room_charts import WIDE, above_scale, gaps, warheads
from conundrum.shown.seminar.rounds import Game, begins, missing, number, reopened
from conundrum.shown.seminar.seats import (
    GOALS,
    bare_name,
    card_about,
    goals,
    is_card,
    moves,
)
from conundrum.tables import say

BROUGHT, END = [376, 248], [WIDE, 400]
"""Width and height of the chart of warheads, in units, after a round and at the end."""

HEADLINE, VERDICT, FALL = 26, 32, 48
"""How much lower the first is where a headline stands, and where the future of 2016 fell besides;
and the second where a fall is told, which takes another line."""

SHORT = {
    "answered": "in_room.answered",
    "earned": "in_room.earned",
    "fallen": "in_room.regime",
    "leavers": "in_room.left",
}
"""The sentence that names a goal's measure in a word or two, where the outcome's name is long."""

TODAY, FIRST = ["met", "not met", "judged"], ["nearer", "further", "as before", "not counted"]
"""How goals fare, of today and of games that were begun with the first ones."""

Told = dict[str, Any]
"""A game as it is led: ``game``, ``clock``, its ``story``, what was ``left`` out in turn once it is
over, as `without.needs` has it, ``changing``, the seat whose sealed choice is typed again, or
nothing, and whether it is ``rehearsed``."""


def shown(told: Told) -> dict[str, partial[Any]]:
    """Return what the room's window shows, ``html``, and what it ``says`` to who cannot see it."""
    return {"html": partial(html, told), "says": partial(says, told)}


def html(told: Told) -> str:
    """Return what the room sees."""
    game, clock, story = told["game"], told["clock"], told["story"]
    step = clock["step"]
    if step == "opening":
        return f"{head(told)}{opening(game)}"
    if step == "reveal":
        return f"{head(told)}{reveal(game, clock)}"
    if step == "read":
        return f"{head(told)}{brought(game, story)}"
    if step == "debrief":
        return f"{head(told)}{debrief.part(game, story, told['left'], clock['part'])}"
    if step == "end":
        return f"{head(told)}{end(game, story)}"
    seen = reopened(game, told["changing"])
    return f"{head(told)}{before(seen, clock, story)}"


def says(told: Told) -> str:
    """Say in a sentence what the room sees."""
    game, clock, story = told["game"], told["clock"], told["story"]
    if clock["step"] == "debrief":
        return debrief.headline(game, story, told["left"], clock["part"])
    if clock["step"] in ["read", "end"]:
        return f"{stands(story)} {kept_fell(story)}".strip()
    if clock["step"] == "opening":
        return say("in_room.open")
    shows = clocks.round_shown(clock, number(game))
    step = say(f"in_room.{clock['step']}")
    return say("in_room.said", number=shows, rounds=game["rounds"], step=step)


def years(game: Game, of: int) -> str:
    """Say which years a round covers, from October to October."""
    return say("number.span", low=begins(game, of), high=begins(game, of + 1))


def head(told: Told) -> str:
    """Return the line at the top: where the game is, and when."""
    game, clock = told["game"], told["clock"]
    step = clock["step"]
    shows = clocks.round_shown(clock, number(game))
    when = years(game, shows)
    if step in ["opening", "end", "debrief"]:
        when = say("number.span", low=begins(game, 1), high=begins(game, game["rounds"] + 1))
        is_what = say(f"in_room.{step}_is", part=clock["part"])
        where = f"<b>{say(f'in_room.{step}')}</b>{is_what}"
    else:
        where = f"<b>{say('in_room.round', number=shows, rounds=game['rounds'])}</b>"
        last = say("in_room.last") if shows == game["rounds"] else ""
        where = f"{where}{say(f'in_room.{step}_is') if step in ['reveal', 'read'] else last}"
    badges = [
        *([say("in_room.rehearsal")] if told["rehearsed"] is True else []),
        *([say("in_room.paused")] if clock["stopped"] is True else []),
    ]
    marked = "".join([f"<mark>{badge}</mark>" for badge in badges])
    beside = say("in_room.powers") if step == "reveal" else when
    return f"<header><span>{where}</span>{marked}<span>{beside}</span></header>"


def opening(game: Game) -> str:
    """Return what opens the meeting."""
    seats = len(game["rules"]["seats"])
    lines = [say(f"in_room.open_{line}", seats=seats) for line in ["one", "two", "three"]]
    told = "".join([f"<p>{line}</p>" for line in lines])
    return f'<main class="nk-opening"><h2>{say("in_room.open")}</h2>{told}</main>'


def before(game: Game, clock: Clock, story: dict[str, Any]) -> str:
    """Return what is seen before a round: what to do, the clock, three numbers, who has to seal."""
    card = card_about(game["card"])
    title = card["title"] if is_card(game["card"]) else say("in_room.no_card")
    asks = card["question"] if is_card(game["card"]) else say("in_room.no_question")
    step = clock["step"]
    large, more = title, asks
    if step == "guess":
        large = say("in_room.guess_large", year=begins(game, number(game) + 1))
        more = say("in_room.guess_more")
    if step == "seal":
        large, more = say("in_room.seal_large"), say("in_room.seal_more")
    todo = (
        f"<div>{headline(game)}<small>{say(f'in_room.{step}_small')}</small>"
        f"<h2>{escape(large)}</h2><p>{escape(more)}</p></div>"
    )
    split = f'<main class="nk-split">{todo}{ticking(clock)}</main>'
    return f"{split}{_now(story)}{_sealing(game)}{footer(clock)}"


def _now(story: dict[str, Any]) -> str:
    """Return three numbers of the present."""
    now = story["now"]
    heads = f"<b>{show('warheads', now['warheads'])}</b>"
    found = [
        say("in_room.now", year=story["year"]),
        say("in_room.hungry", number=f"<b>{said('hunger', now)}</b>"),
    ]
    if story["fell"] is None:
        tension = f"<b>{said('hostility', now)}</b>"
        found.append(say("in_room.warheads", number=heads))
        found.append(say("in_room.hostile", number=tension))
    else:
        found.append(fallen(story["fell"]))
        found.append(say("in_room.loose", number=heads))
    return f'<p class="nk-now">{"".join([f"<span>{one}</span>" for one in found])}</p>'


def _sealing(game: Game) -> str:
    """Return who has sealed, and who has still to seal."""
    seats, left = game["rules"]["seats"], len(missing(game))
    kind = "waiting" if left > 0 else "all_sealed" if len(game["absent"]) == 0 else "here_sealed"
    counted = say(f"in_room.{kind}", count=left, seats=len(seats))
    first = len(game["played"]) == 0
    absent = say("in_room.stands_first" if first else "in_room.stands")
    note = f" <span>{marks.gone()} {absent}</span>" if len(game["absent"]) > 0 else ""
    listed = "".join([_seals(game, seat) for seat in seats])
    return f'<h3>{counted}{note}</h3><ul class="nk-sealing">{listed}</ul>'


def _seals(game: Game, seat: str) -> str:
    done = seat in game["sealed"]
    gone = seat in game["absent"]
    look = ' class="nk-done"' if done or gone else ""
    state = say("in_room.done" if done else "in_room.gone" if gone else "in_room.still")
    mark = marks.gone() if gone else marks.sealed(done)
    return f'<li{look}>{mark}{bare_name(seat)}<span class="nk-unseen"> {state}</span></li>'


def ticking(clock: Clock) -> str:
    """Return the clock of a step; the page counts it down."""
    stands_still = clock["since"] is None
    called = say("in_room.still_clock" if stands_still else f"in_room.to_{clock['step']}")
    return (
        f'<div class="nk-clock" role="timer" aria-label="{called}"><small>{called}</small>'
        f"<b data-clock></b><i><u data-clock></u></i></div>"
    )


def footer(clock: Clock) -> str:
    """Return the steps of a round, the present one marked."""
    steps = [
        f'<b aria-current="step">{say(f"in_room.{step}")}</b>'
        if step == clock["step"]
        else f"<span>{say(f'in_room.{step}')}</span>"
        for step in ROUND
    ]
    return f"<footer>{''.join(steps)}</footer>"


def headline(game: Game) -> str:
    """Return the last headline since the last reveal; or nothing."""
    told = [line["text"] for line in game["headlines"] if line["after"] == len(game["played"])]
    return f"<q>{escape(told[-1])}</q>" if len(told) > 0 else ""


def fallen(year: int) -> str:
    """Say that the regime fell, with the cross that stands for it."""
    return f"{marks.svg(28, 28, marks.cross(14, 14, 13))} {say('in_room.fell', year=year)}"


def stands(story: dict[str, Any]) -> str:
    """Say whether the regime stands."""
    if story["fell"] is None:
        return say("in_room.stands_in", year=story["year"])
    return say("in_room.fell", year=story["fell"])


def kept_fell(story: dict[str, Any]) -> str:
    """Say that the regime fell under the policy of 2016, if it did."""
    kept = story["kept_fell"]
    return "" if kept is None else say("in_room.kept_fell", year=kept)


def reveal(game: Game, clock: Clock) -> str:
    """Return what each seat chose: how far apart the powers are, and the moves of the others."""
    over = game["played"][-1]
    made = [moves(seat)[move]["says"] for seat, move in over["moves"].items()]
    listed = "".join([f"<li>{escape(one)}</li>" for one in made])
    absent = say("number.list").join([bare_name(seat) for seat in over["absent"]])
    first = len(game["played"]) == 1
    note = say("in_room.absent_first" if first else "in_room.absent", seats=absent)
    below = f"<footer><span>{note}</span></footer>" if absent != "" else footer(clock)
    return f'<main>{gaps(over)}<ul class="nk-others">{listed}</ul></main>{below}'


def brought(game: Game, story: dict[str, Any]) -> str:
    """Return what a round brought: the verdict, people first, warheads, and each seat's goals."""
    line, fell = headline(game), kept_fell(story)
    lower = (HEADLINE if line != "" else 0) + (VERDICT if line != "" and fell != "" else 0)
    width, height = BROUGHT
    has_fallen = story["fell"] is not None
    verdict = fallen(story["fell"]) if has_fallen else stands(story)
    kept = f"{marks.kept_key()} {say('in_room.as_in_2016')}"
    heads = say("in_room.loose_heads" if has_fallen else "in_room.heads")
    seats = "".join([_fared(game, story, seat) for seat in game["rules"]["seats"]])
    parts = [
        f"<main><h2>{verdict}</h2>{f'<small>{fell}</small>' if fell != '' else ''}{line}",
        f'<dl class="nk-people">{_people(story)}</dl>',
        f'<div class="nk-half"><div><h3>{heads} <small>{kept}</small></h3>',
        f"{warheads(game, story, width, height - lower)}</div>",
        f'<ul class="nk-fared">{seats}</ul></div></main>',
        _key(game),
    ]
    return "".join(parts)


def _people(story: dict[str, Any]) -> str:
    """Return from what number to what number people and tension went in the round."""
    then, now, was = story["rounds"][-2], story["now"], story["was"]
    outcomes = (
        ["hunger", "leavers"] if story["fell"] is not None else ["hunger", "leavers", "hostility"]
    )
    kept = say("in_room.kept_leavers", number=said("leavers", was))
    to = say("in_room.then")
    arrow = f'<span aria-hidden="true">&rarr;</span><span class="nk-unseen">{to}</span>'
    return "".join(
        [
            f"<div><dt>{say(f'in_room.{outcome}')}</dt><dd>{said(outcome, then)} {arrow} "
            f"<b>{said(outcome, now)}</b>"
            f"{f' <small>{kept}</small>' if outcome == 'leavers' else ''}</dd></div>"
            for outcome in outcomes
        ]
    )


def _fared(game: Game, story: dict[str, Any], seat: str) -> str:
    """Return how a seat's goals fare, each with what measures it and the number that it reached."""
    rows = [row for row in story["goals"] if row["seat"] == seat]
    aims = goals(seat, game["rules"]["goals"])
    fared = [
        f"<span>{marks.goal(row['fares'], say(f'in_room.fares_{_word(row)}'))} "
        f"{_sign(aim, row)}</span>"
        for aim, row in zip(aims, rows, strict=True)
    ]
    return f"<li><b>{bare_name(seat)}</b> {' '.join(fared)}</li>"


def _word(row: dict[str, Any]) -> str:
    """Return how a goal fares as the name of a sentence."""
    fares: str = row["fares"] if row["fares"] != "" else "judged"
    return fares.replace(" ", "_")


def _sign(aim: dict[str, Any], row: dict[str, Any]) -> str:
    """Return in a word or two what measures a goal; nothing where the class judges it."""
    if "wish" not in aim:
        return ""
    name = str(aim["record"] if "record" in aim else aim["outcome"])
    word = say(SHORT[name]) if name in SHORT else str(OUTCOMES[name]["inside"])
    if "mean" in aim and aim["mean"] is True:
        word = say("in_room.mean", outcome=word)
    # A goal may turn on how open the country is, and that stands nowhere else.
    tells = row["measure"] == measure("opening") and row["now"] != FALLEN
    return f"{word} {row['now']}" if tells else word


def _key(game: Game) -> str:
    kinds = TODAY if game["rules"]["goals"] == GOALS else FIRST
    words = [kind.replace(" ", "_") for kind in kinds]
    listed = [
        f"<span>{marks.goal(kind)} {say(f'in_room.fares_{word}')}</span>"
        for kind, word in zip(kinds, words, strict=True)
    ]
    return f'<p class="nk-now"><b>{say("in_room.goals")}</b>{"".join(listed)}</p>'


def end(game: Game, story: dict[str, Any]) -> str:
    """Return the end of a game: the guesses beside what happened. No ring tells whose it is."""
    width, height = END
    now, was = story["now"], story["was"]
    heads, kept = show("warheads", now["warheads"]), show("warheads", was["warheads"])
    has_fallen = story["fell"] is not None
    kept_has = story["kept_fell"] is not None
    verdict = (
        f"{fallen(story['fell'])} {say('in_room.not_secured', number=heads)}"
        if has_fallen
        else say("in_room.ends", number=heads)
    )
    other = (
        f"{kept_fell(story)} {say('in_room.not_secured', number=kept)}"
        if kept_has
        else say("in_room.would", number=kept)
    )
    drawn = warheads(game, story, width, height - (FALL if has_fallen else 0), True)
    higher = (
        f"<span>{marks.svg(28, 28, marks.ring(14, 14, True))} {say('in_room.higher')}</span>"
        if above_scale(game, story)
        else ""
    )
    keys = [
        f"<span>{marks.svg(28, 28, marks.ring(14, 14))} {say('in_room.a_guess')}</span>",
        higher,
        f"<span>{marks.own_key()} {say('in_room.this_table')}</span>",
        f"<span>{marks.kept_key()} {say('in_room.as_in_2016')}</span>",
    ]
    shows = f"<main><h2>{verdict}</h2><small>{other}</small>{drawn}</main>"
    return f"{shows}<footer>{''.join(keys)}</footer>"
