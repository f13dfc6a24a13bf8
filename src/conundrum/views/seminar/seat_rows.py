"""The rows of the seats at the desk as HTML, with fields for choice, guess, absence and vote."""

from html import escape

from conundrum.tables import say
from conundrum.views.seminar.begin import button
from conundrum.views.seminar.debrief import PARTS
from conundrum.views.seminar.game_state import State
from conundrum.views.seminar.goal_results import seats_with_a_vote
from conundrum.views.seminar.replies import in_words, name_of
from conundrum.views.seminar.rounds import begins, number, standing
from conundrum.views.seminar.screen_charts import share
from conundrum.views.seminar.seats import (
    bare_name,
    control_label,
    controls,
    is_power,
    moves,
    offered,
)


def heads(state: State) -> str:
    """Return the headings above the rows of seats."""
    names = ["seat", "choice", "guess", "there"]
    columns = [f"<span>{say(f'at_desk.{name}')}</span>" for name in names]
    powers = f'<p class="help">{say("seat.sliders")}</p>'
    return f'<div class="row">{"".join(columns)}</div>{powers}'


def seat_name(state: State, seat: str) -> str:
    """Return a seat's name; if the seat makes moves, the name is the label of the move's field."""
    game = state["game"]
    team = game["teams"].get(seat, "")
    name = escape(f"{bare_name(seat)} ({team})" if team != "" else bare_name(seat))
    return f"<b>{name}</b>" if is_power(seat) else f'<label for="{seat}-0"><b>{name}</b></label>'


def choice(state: State, seat: str) -> str:
    """Return the fields of a seat's choice, or a note that the seat has sealed or is absent."""
    game = state["game"]
    if seat in game["absent"]:
        stays = in_words(seat, standing(game, seat))
        return f'<p class="quiet">{say("at_desk.absent", does=escape(stays))}</p>'
    again = seat == state["changing"]
    if seat in game["sealed"] and again is False:
        kind = "at_desk.went_on" if seat in game["went_on"] else "at_desk.sealed"
        called = say("at_desk.change_of", seat=bare_name(seat))
        change = button(
            "change", say("at_desk.change"), f'data-seat="{seat}" aria-label="{called}"'
        )
        return f'<p class="done"><span>{say(kind)}</span> {change}</p>'
    fields = _shares(state, seat) if is_power(seat) else _moves(state, seat)
    called = say("at_desk.seal_of", seat=bare_name(seat))
    seal = f'<button id="{seat}-seal" aria-label="{called}">{say("at_desk.seal")}</button>'
    sealed = seat in game["sealed"]
    keeps = button("keep_old", say("at_desk.keep_old"), f'data-seat="{seat}"') if sealed else ""
    return f'<form data-do="seal" data-seat="{seat}">{fields}{seal}{keeps}</form>'


def _shares(state: State, power: str) -> str:
    """Return a field for each control of a power, filled with the power's present share."""
    holds = zip(controls(power), standing(state["game"], power), strict=True)
    return "".join(
        [
            f'<label>{escape(control_label(control))} <input id="{power}-{place}" name="{place}" '
            f'value="{share(one)}" size="4" inputmode="decimal" autocomplete="off"></label>'
            for place, (control, one) in enumerate(holds)
        ]
    )


def _moves(state: State, seat: str) -> str:
    """Return a list of moves for a seat to choose from, with a note on moves no longer offered."""
    game = state["game"]
    free = offered(seat, begins(game, number(game)))
    before = standing(game, seat)
    options = [f'<option value="">{say("at_desk.choose")}</option>']
    for move, about in moves(seat).items():
        says = escape(about["says"])
        if move not in free:
            options.append(f"<option disabled>{say('at_desk.ended', move=says)}</option>")
        else:
            also = say("at_desk.as_before", move=says) if move == before else says
            options.append(f'<option value="{move}">{also}</option>')
    return f'<select id="{seat}-0" name="0">{"".join(options)}</select>'


def guess(state: State, seat: str) -> str:
    """Return the field of a seat's guess, filled with the guess that is stored so far."""
    game = state["game"]
    this = str(number(game))
    kept = game["guesses"].get(this, {})
    holds = str(kept[seat]) if seat in kept else ""
    year = begins(game, number(game) + 1)
    called = say("at_desk.guess_of", seat=bare_name(seat), year=year)
    return (
        f'<form data-do="guess" data-seat="{seat}">'
        f'<span class="narrow" aria-hidden="true">{say("at_desk.guess")}</span>'
        f'<input id="{seat}-heads" name="heads" '
        f'value="{holds}" size="4" inputmode="numeric" autocomplete="off" '
        f'aria-label="{called}"></form>'
    )


def wrong(state: State, seat: str) -> str:
    """Return why a typed guess was not stored, or nothing if none was refused."""
    says = state["wrongs"].get(seat, "")
    return f'<p class="refused">{escape(says)}</p>' if says != "" else ""


def there(state: State, seat: str) -> str:
    """Return the button that notes that a seat is absent, or that an absent seat has come back."""
    gone = seat in state["game"]["absent"]
    name = "here" if gone else "absent"
    called = say(f"at_desk.{name}_of", seat=bare_name(seat))
    says = say("at_desk.mark_here" if gone else "at_desk.mark_absent")
    return button(name, says, f'data-seat="{seat}" aria-label="{called}"')


def voted_on(state: State) -> list[str]:
    """Return the seats on which the class votes, while the screen shows the seats' goals."""
    clock = state["clock"]
    votes = clock["step"] == "debrief" and PARTS[clock["part"] - 1] == "goals"
    return seats_with_a_vote(state["game"]) if votes else []


def vote_help() -> str:
    """Return the heading above the fields for the vote, and a help text."""
    return f'<h2>{say("at_desk.vote")}</h2><p class="help">{say("at_desk.vote_help")}</p>'


def vote(state: State, seat: str) -> str:
    """Return the fields of the class's vote on a seat, filled with the vote if there is one."""
    given = state["game"]["votes"]
    holds = [str(one) for one in given[seat]] if seat in given else ["", ""]
    fields = [
        f'<label>{say(f"at_desk.vote_{name}")} <input id="{seat}-{name}" name="{name}" '
        f'value="{held}" size="4" inputmode="numeric" autocomplete="off"></label>'
        for name, held in zip(["hands", "of"], holds, strict=True)
    ]
    asked = seat == state["clock"]["seat"]
    name = escape(name_of(state["game"], seat))
    beside = f"<mark>{say('at_desk.asked')}</mark>"
    if asked is False:
        called = say("at_desk.ask_of", seat=bare_name(seat))
        held = f'data-seat="{seat}" aria-label="{called}"'
        beside = button("ask", say("at_desk.ask"), f'{held} id="{seat}-ask"')
    return (
        f'<form data-do="vote" data-seat="{seat}"><b>{name}</b> {"".join(fields)}'
        f"<button>{say('at_desk.keep_vote')}</button>{beside}</form>"
    )
