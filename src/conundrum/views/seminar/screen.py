"""What the screen shows at each step of a game, as HTML: a few large words and one chart."""

from functools import partial
from html import escape
from typing import Any

from conundrum.run import show
from conundrum.tables import say
from conundrum.views.seminar import debrief, marks
from conundrum.views.seminar.card_changes import card_changes
from conundrum.views.seminar.clock import ENDED, ROUND, Clock
from conundrum.views.seminar.game_state import State, shown_round
from conundrum.views.seminar.goal_words import write_measure
from conundrum.views.seminar.round_results import results_by_seat
from conundrum.views.seminar.rounds import Game, begins, missing, number, reopened
from conundrum.views.seminar.screen_charts import WIDE, above_scale, gaps, warheads
from conundrum.views.seminar.seats import bare_name, card_about, is_card, moves

END = [WIDE, 400]
"""The width and height of the chart of warheads at the end of a game, in units of the screen."""

FALL = 48
"""After a fall the chart of warheads is lower by this height, because the fall needs another line
of text."""

TEXTS = ["opening", "sheets", "write"]
"""The steps of a game at which the screen shows a text and no number."""


def view(state: State) -> dict[str, partial[Any]]:
    """Return the screen as HTML, and a text for people who cannot see the screen."""
    return {"html": partial(html, state), "says": partial(says, state)}


def html(state: State) -> str:
    """Return what the screen shows."""
    game, clock, story = state["game"], state["clock"], state["story"]
    seen = reopened(game, state["changing"])
    steps = {
        "opening": partial(opening, game),
        "sheets": partial(alone, clock),
        "reveal": partial(reveal, game, clock),
        "read": partial(after_round, game, story),
        "write": partial(alone, clock),
        "end": partial(end, game, story),
        "debrief": partial(debrief.part, game, story, state["left"], clock["part"], clock["page"]),
    }
    now = steps.get(clock["step"], partial(before, seen, clock, story))
    if clock["seat"] != "":
        now = partial(debrief.open_vote, game, story, clock["seat"])
    return f"{head(state)}{now()}"


def says(state: State) -> str:
    """Say in a sentence what the screen shows."""
    game, clock, story = state["game"], state["clock"], state["story"]
    if clock["seat"] != "":
        return debrief.asks(story, clock["seat"])
    if clock["step"] == "debrief":
        return debrief.headline(game, story, state["left"], clock["part"])
    if clock["step"] in ["read", "end"]:
        return f"{stands(story)} {describe_fall_of_2016(story)}".strip()
    if clock["step"] in TEXTS:
        return say(f"in_room.{clock['step']}_large")
    shows = shown_round(state)
    step = say(f"in_room.{clock['step']}")
    return say("in_room.said", number=shows, rounds=game["rounds"], step=step)


def years(game: Game, of: int) -> str:
    """Say which years a round covers, from October to October."""
    return say("number.span", low=begins(game, of), high=begins(game, of + 1))


def head(state: State) -> str:
    """Return the line at the top of the screen, with the round or step, and the round's years."""
    game, clock = state["game"], state["clock"]
    step = clock["step"]
    shows = shown_round(state)
    when = years(game, shows)
    if step in ["opening", "sheets", *ENDED]:
        when = say("number.span", low=begins(game, 1), high=begins(game, game["rounds"] + 1))
        is_what = say(f"in_room.{step}_is", part=clock["part"])
        where = f"<b>{say(f'in_room.{step}')}</b>{is_what}"
    else:
        where = f"<b>{say('in_room.round', number=shows, rounds=game['rounds'])}</b>"
        last = say("in_room.last") if shows == game["rounds"] else ""
        where = f"{where}{say(f'in_room.{step}_is') if step in ['reveal', 'read'] else last}"
    badges = [
        *([say("in_room.rehearsal")] if state["rehearsed"] is True else []),
        *([say("in_room.paused")] if clock["stopped"] is True else []),
    ]
    marked = "".join([f"<mark>{badge}</mark>" for badge in badges])
    beside = say("in_room.powers") if step == "reveal" else when
    return f"<header><span>{where}</span>{marked}<span>{beside}</span></header>"


def opening(game: Game) -> str:
    """Return the text with which the meeting begins."""
    seats = len(game["rules"]["seats"])
    lines = [say(f"in_room.open_{line}", seats=seats) for line in ["one", "two", "three"]]
    told = "".join([f"<p>{line}</p>" for line in lines])
    return f'<main class="nk-opening"><h2>{say("in_room.opening_large")}</h2>{told}</main>'


def alone(clock: Clock) -> str:
    """Return what the screen shows while seats read their sheets, or while people write."""
    step = clock["step"]
    told = "".join([f"<p>{say(f'in_room.{step}_{line}')}</p>" for line in ["one", "two"]])
    todo = f"<div><h2>{say(f'in_room.{step}_large')}</h2>{told}</div>"
    return f'<main class="nk-split">{todo}{ticking(clock)}</main>'


def before(game: Game, clock: Clock, story: dict[str, Any]) -> str:
    """Return the screen before a reveal: task, clock, numbers, and which seats have sealed."""
    if clock["step"] == "card" and is_card(game["card"]):
        return card_read(game, clock, story)
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
    small = "explain" if step == "card" else step
    # The screen shows what the round's card changes, but no longer once the seats have talked.
    changes = "" if step == "seal" else say("number.sentences").join(card_changes(card))
    beside = f"<p><small>{changes}</small></p>" if changes != "" else ""
    todo = (
        f"<div>{headline(game)}<small>{say(f'in_room.{small}_small')}</small>"
        f"<h2>{escape(large)}</h2><p>{escape(more)}</p>{beside}</div>"
    )
    split = f'<main class="nk-split">{todo}{ticking(clock)}</main>'
    return f"{split}{_now(story)}{_sealing(game)}{footer(clock)}"


def card_read(game: Game, clock: Clock, story: dict[str, Any]) -> str:
    """Return the whole card with which a round begins, and what the card changes."""
    card = card_about(game["card"])
    todo = (
        f"<div>{headline(game)}<small>{say('in_room.card_small')}</small>"
        f"<h2>{escape(card['title'])}</h2></div>{ticking(clock)}"
    )
    changes = say("number.sentences").join(card_changes(card))
    return (
        f'<main class="nk-card"><div class="nk-split">{todo}</div><p>{escape(card["text"])}</p>'
        f"<p><small>{changes}</small></p><p><b>{escape(card['question'])}</b></p></main>"
        f"{_now(story, 'now_before')}{footer(clock)}"
    )


def _now(story: dict[str, Any], when: str = "now") -> str:
    """Return three outcomes of the present year of the game."""
    now = story["now"]
    heads = f"<b>{show('warheads', now['warheads'])}</b>"
    found = [
        say(f"in_room.{when}", year=story["year"]),
        say("in_room.hungry", number=f"<b>{write_measure('hunger', now)}</b>"),
    ]
    if story["fell"] is None:
        tension = f"<b>{write_measure('hostility', now)}</b>"
        # Futures begin with different numbers of warheads, so the first number is true only for
        # this game.
        armed = "armed_here" if len(story["rounds"]) == 1 else "armed"
        found.append(say(f"in_room.{armed}", number=heads))
        found.append(say("in_room.hostile", number=tension))
    else:
        found.append(fallen(story["fell"]))
        found.append(say("in_room.loose", number=heads))
    return f'<p class="nk-now">{"".join([f"<span>{one}</span>" for one in found])}</p>'


def _sealing(game: Game) -> str:
    """Return which seats have sealed their choices, and which seats have not."""
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
    team = game["teams"].get(seat, "")
    named = f"<small>{escape(team)}</small>" if team != "" else ""
    name = f'<span>{bare_name(seat)}{named}<span class="nk-unseen"> {state}</span></span>'
    return f"<li{look}>{mark}{name}</li>"


def ticking(clock: Clock) -> str:
    """Return the clock of a step, which the page counts down."""
    stands_still = clock["since"] is None
    called = say("in_room.still_clock" if stands_still else f"in_room.to_{clock['step']}")
    return (
        f'<div class="nk-clock" role="timer" aria-label="{called}"><small>{called}</small>'
        f"<b data-clock></b><i><u data-clock></u></i></div>"
    )


def footer(clock: Clock) -> str:
    """Return the steps of a round as HTML, with a mark at the present step."""
    steps = [
        f'<b aria-current="step">{say(f"in_room.{step}")}</b>'
        if step == clock["step"]
        else f"<span>{say(f'in_room.{step}')}</span>"
        for step in ROUND
    ]
    return f"<footer>{''.join(steps)}</footer>"


def headline(game: Game) -> str:
    """Return the newest headline written since the last round was revealed, or nothing."""
    told = [line["text"] for line in game["headlines"] if line["after"] == len(game["played"])]
    return f"<q>{escape(told[-1])}</q>" if len(told) > 0 else ""


def fallen(year: int) -> str:
    """Say that the regime fell, with the cross that marks a fall."""
    return f"{marks.svg(28, 28, marks.cross(14, 14, 13))} {say('in_room.fell', year=year)}"


def fell_and_left(story: dict[str, Any]) -> str:
    """Say that the regime fell, and how many warheads nobody commands since the fall."""
    heads = show("warheads", story["now"]["warheads"])
    return f"{fallen(story['fell'])} {say('in_room.not_secured', number=heads)}"


def stands(story: dict[str, Any]) -> str:
    """Say whether the regime stands."""
    if story["fell"] is None:
        return say("in_room.stands_in", year=story["year"])
    return say("in_room.fell", year=story["fell"])


def describe_fall_of_2016(story: dict[str, Any]) -> str:
    """Say when the regime would have fallen under the policy of 2016, or say nothing."""
    kept = story["kept_fell"]
    return "" if kept is None else say("in_room.kept_fell", year=kept)


def reveal(game: Game, clock: Clock) -> str:
    """Return what seats chose: how far apart the powers are, and the moves of the other seats."""
    over = game["played"][-1]
    made = [moves(seat)[move]["says"] for seat, move in over["moves"].items()]
    listed = "".join([f"<li>{escape(one)}</li>" for one in made])
    absent = "absent_first" if len(game["played"]) == 1 else "absent"
    notes = [
        say(f"in_room.{kind}", seats=say("number.list").join([bare_name(seat) for seat in seats]))
        for kind, seats in [(absent, over["absent"]), ("went_on", over["went_on"])]
        if len(seats) > 0
    ]
    below = f"<footer><span>{' '.join(notes)}</span></footer>" if len(notes) > 0 else footer(clock)
    return f'<main>{gaps(over)}<ul class="nk-others">{listed}</ul></main>{below}'


def after_round(game: Game, story: dict[str, Any]) -> str:
    """Return the results of a round: a verdict, the outcomes, and a sentence for each seat."""
    fell = describe_fall_of_2016(story)
    verdict = fell_and_left(story) if story["fell"] is not None else stands(story)
    rows = [
        f"<li><b>{one['name']}</b>{marks.goal(one['fares'], marks.fares_word(one['fares']))}"
        f"<span>{escape(one['says'])}</span><span>{one['count']}</span></li>"
        for one in results_by_seat(game, story)
    ]
    counted = (
        f'<p class="nk-counted"><span>{marks.goal_keys()}</span>'
        f"<span>{say('in_room.goals_met')}</span></p>"
    )
    return (
        f"<main><h2>{verdict}</h2>{f'<small>{fell}</small>' if fell != '' else ''}"
        f"{headline(game)}{_numbers(story)}"
        f'{counted}<ul class="nk-brought">{"".join(rows)}</ul></main>'
    )


def _numbers(story: dict[str, Any]) -> str:
    """Return a table of how numbers changed in the round, and under the policy of 2016."""
    then, now, was = story["rounds"][-2], story["now"], story["was"]
    hostile = ["hostility"] if story["fell"] is None else []
    told = ["hunger", "leavers", "warheads", *hostile]
    to = say("in_room.then")
    arrow = f'<span aria-hidden="true">&rarr;</span><span class="nk-unseen">{to}</span>'
    heads = [say(f"in_room.{one}") for one in told]
    went = [f"{_number(one, then)} {arrow} <b>{_number(one, now)}</b>" for one in told]
    kept = [_number(one, was) for one in told]
    return (
        f'<table class="nk-numbers"><tr><th></th>{_cells("th", heads)}</tr>'
        f"<tr><th>{say('in_room.this_table')}</th>{_cells('td', went)}</tr>"
        f"<tr><th>{say('in_room.as_in_2016')}</th>{_cells('td', kept)}</tr></table>"
    )


def _cells(kind: str, held: list[str]) -> str:
    return "".join([f"<{kind}>{one}</{kind}>" for one in held])


def _number(outcome: str, numbers: dict[str, float]) -> str:
    """Write an outcome's number; after a fall, only warheads still have a number."""
    return (
        show(outcome, numbers[outcome])
        if outcome == "warheads"
        else write_measure(outcome, numbers)
    )


def end(game: Game, story: dict[str, Any]) -> str:
    """Return what the screen shows at the end of a game: a chart with a ring for each guess.

    A ring does not show whose guess it is.
    """
    width, height = END
    now, was = story["now"], story["was"]
    heads, kept = show("warheads", now["warheads"]), show("warheads", was["warheads"])
    has_fallen = story["fell"] is not None
    kept_has = story["kept_fell"] is not None
    verdict = fell_and_left(story) if has_fallen else say("in_room.ends", number=heads)
    other = (
        f"{describe_fall_of_2016(story)} {say('in_room.not_secured', number=kept)}"
        if kept_has
        else say("in_room.would", number=kept)
    )
    drawn = warheads(game, story, width, height - (FALL if has_fallen else 0))
    higher = (
        f"<span>{marks.svg(28, 28, marks.ring(14, 14, True))} {say('in_room.higher')}</span>"
        if above_scale(game, story)
        else ""
    )
    keys = [
        f"<span>{marks.svg(28, 28, marks.ring(14, 14))} {say('in_room.a_guess')}</span>",
        higher,
        f"<span>{marks.own_key()} {say('in_room.this_table')}</span>",
        f"<span>{marks.reference_key()} {say('in_room.as_in_2016')}</span>",
    ]
    shows = f"<main><h2>{verdict}</h2><small>{other}</small>{drawn}</main>"
    return f"{shows}<footer>{''.join(keys)}</footer>"
