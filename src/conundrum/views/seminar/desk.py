"""What the instructor sees at the desk, as the HTML of each part."""

from functools import partial
from html import escape
from typing import Any

from conundrum.tables import begun, say
from conundrum.views.seminar import clock as clocks, seat_rows
from conundrum.views.seminar.begin import button, next_name, text_field
from conundrum.views.seminar.card_changes import card_changes
from conundrum.views.seminar.clock import A_MINUTE, ENDED, EXPLAINED, MINUTES, OVER, ROUND
from conundrum.views.seminar.compare import comparable
from conundrum.views.seminar.debrief import PARTS, has_more, is_apart, that_mattered
from conundrum.views.seminar.debrief_tables import tables as full_tables
from conundrum.views.seminar.desk_notes import TEAM
from conundrum.views.seminar.game_state import State, is_open, shown_round
from conundrum.views.seminar.goal_words import write_measure
from conundrum.views.seminar.log_rules import is_older
from conundrum.views.seminar.replies import describe_act, describe_press, last_press, name_of
from conundrum.views.seminar.round_results import results_by_seat
from conundrum.views.seminar.rounds import NAME_LENGTH, begins, missing, number, over
from conundrum.views.seminar.screen import years
from conundrum.views.seminar.seats import bare_name, card_about, is_card
from conundrum.views.seminar.sheet_links import links
from conundrum.views.seminar.typed_line import listing

LINES = 7
"""The desk shows this many of the class's last actions."""


def frame(state: State) -> str:
    """Return empty HTML elements for the desk's parts, made anew only when another game begins."""
    taken = state["game"]["rules"]["seats"]
    seats = "".join([_row(seat) for seat in taken])
    votes = "".join([place(f"vote.{seat}") for seat in taken])
    left = f"{place('clock')}{place('steps')}{place('go')}"
    middle = (
        f'{place("say")}<div class="seats">{place("heads")}{seats}</div>{place("votes")}{votes}'
        f'<output id="reply" role="status"></output>{place("rest")}{place("note")}{place("line")}'
        f'<details class="full"><summary>{say("at_desk.tables")}</summary>'
        f"{place('tables')}</details>"
    )
    right = (
        f'<h2>{say("at_desk.room")}</h2><div class="nk-screen" id="small"></div>'
        f"{place('window')}{place('back')}{place('log')}{place('keep')}"
    )
    return (
        f"<header>{place('head')}{sheets(state['game'])}{help_text()}</header>"
        f'<div class="columns">'
        f"<section>{left}</section><section>{middle}</section><section>{right}</section></div>"
    )


def place(name: str) -> str:
    """Return the empty HTML element for a part of the desk."""
    return f'<div data-part="{name}"></div>'


def _row(seat: str) -> str:
    names = ["seat", "choice", "guess", "there", "wrong"]
    return f'<div class="row">{"".join([place(f"{name}.{seat}") for name in names])}</div>'


def view(state: State) -> dict[str, partial[Any]]:
    """Return each part of the desk by its name."""
    parts = {
        "head": head,
        "lines": lines,
        "clock": clock,
        "steps": steps,
        "go": go,
        "say": to_say,
        "note": note,
        "tables": tables,
        "window": window,
        "back": back,
        "log": log,
        "keep": keep,
    }
    opens = {"heads": seat_rows.heads, "rest": rest, "line": line}
    rows = {
        "seat": seat_rows.seat_name,
        "choice": seat_rows.choice,
        "guess": seat_rows.guess,
        "there": seat_rows.there,
        "wrong": seat_rows.wrong,
    }
    seats, voted = state["game"]["rules"]["seats"], seat_rows.voted_on(state)
    choosing = {
        **{name: partial(part, state) for name, part in opens.items()},
        **{f"{row}.{s}": partial(part, state, s) for row, part in rows.items() for s in seats},
    }
    votes = {seat: partial(seat_rows.vote, state, seat) for seat in voted}
    return {
        **{name: partial(part, state) for name, part in parts.items()},
        **{name: part if is_open(state) else partial(nothing) for name, part in choosing.items()},
        **{"votes": partial(seat_rows.vote_help if len(voted) > 0 else nothing)},
        **{f"vote.{seat}": votes.get(seat, partial(nothing)) for seat in seats},
    }


def nothing() -> str:
    """Return an empty text, for a part of the desk that has nothing to show now."""
    return ""


def head(state: State) -> str:
    """Return the game's name, its present round, and the faults in its log."""
    game = state["game"]
    shows = shown_round(state)
    told_now = say(
        "at_desk.stands",
        table=escape(game["rules"]["table"]),
        number=shows,
        rounds=game["rounds"],
        years=years(game, shows),
    )
    badge = f"<mark>{say('at_desk.rehearses')}</mark>" if state["rehearsed"] is True else ""
    faults = [f"<li>{escape(fault)}</li>" for fault in state["faults"]]
    listed = ""
    if len(faults) > 0:
        told_faults = f"<p>{say('game_log.except')}</p><ul>{''.join(faults)}</ul>"
        listed = f'<div class="refused">{told_faults}</div>'
    older = f"<p>{say('game_log.older')}</p>" if is_older(game["rules"]) else ""
    return f"<h1>{say('at_desk.title')}</h1> <p>{told_now}</p>{badge}{older}{listed}"


def sheets(game: dict[str, Any]) -> str:
    """Return a closed section with links to the sheets and paper slips of a game's seats."""
    rules = game["rules"]
    listed = links(rules["seats"], [rules["rounds"], rules["years"]])
    return (
        f'<details class="help wide"><summary>{say("at_desk.sheets")}</summary><div>'
        f'<p class="help">{say("at_desk.sheets_help")}</p>{listed}</div></details>'
    )


def help_text() -> str:
    """Return the help, which a question mark opens."""
    told = [
        f"<li>{say(f'at_desk.help_{line}')}</li>"
        for line in ["choice", "guess", "absent", "late", "again", "back", "window", "lost", "keys"]
    ]
    called = say("at_desk.help")
    return (
        f'<details class="help"><summary aria-label="{called}" title="{called}">?</summary>'
        f"<div><h2>{called}</h2><ul>{''.join(told)}</ul>"
        f"<p>{say('at_desk.help_lines')}</p>{place('lines')}</div></details>"
    )


def lines(state: State) -> str:
    """Return the lines that the teacher can type into the desk's text field at present."""
    each = [f"<li>{escape(line)}</li>" for line in listing(state["game"])]
    return f"<ul>{''.join(each)}</ul>"


def clock(state: State) -> str:
    """Return the clock of the current step, and the minutes of the step."""
    now = state["clock"]
    step = now["step"]
    if now["of"] == 0:
        return f"<p>{say(f'in_room.{step}')}</p>"
    called = _called(step, now["part"])
    minutes = say("at_desk.of", step=begun(called), minutes=_minutes(state, step))
    if state["beside"] is True:
        # The desk does not show the clock while the screen compares classes.
        return f"<p>{minutes}</p>"
    late = f"<p data-over hidden>{say('at_desk.overrun')} <b></b></p>"
    return f'<p>{minutes}</p><p class="time"><b data-clock></b></p>{late}'


def _minutes(state: State, step: str) -> int:
    """Return the minutes of a step; the teacher may have given the present step more minutes."""
    now = state["clock"]
    if step == now["step"]:
        return -int(-now["of"] // A_MINUTE)
    first = number(state["game"]) == 1
    return EXPLAINED if first and step == "card" else MINUTES[step]


def steps(state: State) -> str:
    """Return the steps of a round with their minutes, and with a mark at the current step."""
    now = state["clock"]["step"]
    if now not in ROUND:
        return ""
    rows = [
        f"<li{' aria-current=step' if step == now else ''}><span>{say(f'in_room.{step}')}</span>"
        f"<span>{_minutes(state, step)}</span></li>"
        for step in ROUND
    ]
    return f'<p class="help">{say("at_desk.steps")}</p><ol class="steps">{"".join(rows)}</ol>'


def go(state: State) -> str:
    """Return those buttons that move the game on and can be pressed at present."""
    game, now = state["game"], state["clock"]
    found = clocks.next_step(now, over(game))
    buttons: list[str] = []
    if len(found) > 0:
        step, part = found
        says = say("at_desk.next_page") if has_more(game, now) else _called(step, part)
        seat = state["changing"]
        changes = seat in game["sealed"]
        can = step != "reveal" or (changes is False and len(missing(game)) == 0)
        forward = button("next", say("at_desk.next", step=says), 'id="next" class="first"')
        waits = (
            say("replies.changing", seat=name_of(game, seat)) if changes else say("at_desk.waits")
        )
        buttons.append(forward if can else f'<p class="help">{escape(waits)}</p>')
    if len(clocks.step_before(now)) > 0:
        buttons.append(button("before", say("at_desk.before")))
    if now["of"] > 0:
        runs = now["since"] is not None
        buttons.append(
            button(
                "pause" if runs else "resume", say("at_desk.pause" if runs else "at_desk.resume")
            )
        )
        buttons.append(button("more", say("at_desk.more")))
    if now["step"] in ["end", "debrief"] and state["rehearsed"] is False:
        buttons.extend(_next_class(state))
    last = shown_round(state) >= game["rounds"]
    if last is False and now["step"] != "opening":
        buttons.append(button("shorten", say("at_desk.shorten")))
    return f'<div class="bar">{"".join(buttons)}</div>'


def _next_class(state: State) -> list[str]:
    """Return the form that begins the same game again, and the button that compares classes."""
    table = state["game"]["rules"]["table"]
    names = [one["game"]["rules"]["table"] for one in state["games"]]
    holds = next_name(table, names)
    name = text_field("next_class", holds, f'maxlength="{NAME_LENGTH}"')
    label = f'<label for="next_class">{say("at_desk.next_class")}</label>'
    again = f"<button>{say('at_desk.again')}</button>"
    found = [
        f'<form data-do="again" class="again">{label} {name} {again}</form>',
        f'<p class="help">{say("at_desk.again_help")}</p>',
    ]
    if len(comparable(state["games"])) > 1:
        shows = "at_desk.beside_off" if state["beside"] is True else "at_desk.beside"
        found.append(button("beside", say(shows)))
    return found


def _called(step: str, part: int) -> str:
    """Return the name of a step, and in the debrief also the name of the part."""
    if step != "debrief":
        return say(f"in_room.{step}")
    return say("at_desk.part", part=part, called=say(f"at_desk.part_{part}"))


def to_say(state: State) -> str:
    """Return what the instructor reads aloud at a step, and what is only for the instructor."""
    game, now = state["game"], state["clock"]
    step, shows = now["step"], shown_round(state)
    last = shows == game["rounds"] and step in ["card", "talk"]
    first = step == "card" and is_card(game["card"]) is False
    name = f"last_{step}" if last else "first_card" if first else step
    if step == "debrief":
        name = f"debrief_{now['part']}{_alike(state)}"
    if now["seat"] != "":
        name = "vote"
    says = say(f"at_desk.say_{name}", year=begins(game, shows + 1))
    card = card_about(game["card"])
    read, notes = "", ""
    if step == "card" and is_card(game["card"]):
        changes = say("number.sentences").join(card_changes(card))
        told_card = f"{escape(card['text'])} {changes}"
        read = f"<p>{told_card} <b>{escape(card['question'])}</b></p>"
    if step == "read":
        each = results_by_seat(game, state["story"])
        told = [f"<li><b>{one['name']}:</b> {escape(one['says'])}</li>" for one in each]
        numbers = {one: write_measure(one, state["story"]["now"]) for one in ["hunger", "leavers"]}
        read = f"<p>{say('at_desk.people', **numbers)}</p>"
        notes = f"<p>{say('at_desk.seats_got')}</p><ul>{''.join(told)}</ul>"
    # At two steps the class meets new words, which the instructor explains.
    if name == "debrief_4" or (step == "read" and shows == 1):
        read = f"{read}<p>{say(f'at_desk.explain_{step}')}</p>"
    aloud = f"<blockquote><p><b>{says}</b></p>{read}</blockquote>"
    return f"<h2>{say('at_desk.say')}</h2>{aloud}{notes}"


def _alike(state: State) -> str:
    """Return an ending for a sentence's name, if the choices hardly changed any number."""
    game, story = state["game"], state["story"]
    name = PARTS[state["clock"]["part"] - 1]
    none = name == "mattered" and len(that_mattered(game, story, state["left"])) == 0
    alike = name == "path" and is_apart(game, story) is False
    return "_alike" if none or alike else ""


def rest(state: State) -> str:
    """Return the button that makes seats' missing choices, if it is time to seal choices."""
    waits = len(missing(state["game"]))
    if state["clock"]["step"] != "seal" or waits == 0:
        return ""
    return button("rest", say("at_desk.rest"))


def note(state: State) -> str:
    """Return the form for notes: a headline, a promise, or a team's name."""
    if over(state["game"]):
        return ""
    seats = state["game"]["rules"]["seats"]
    promises = [_option(seat, "at_desk.promise_of", seat) for seat in seats]
    names = [_option(f"{TEAM}{seat}", "at_desk.name_of", seat) for seat in seats]
    options = "".join([f'<option value="">{say("at_desk.headline")}</option>', *promises, *names])
    return (
        f'<form data-do="note" class="note"><label>{say("at_desk.note")} '
        f'<select name="of">{options}</select></label> '
        f'<label class="wide">{say("at_desk.words")} <input id="note-text" name="text" '
        f'autocomplete="off"></label>'
        f"<button>{say('at_desk.keep_note')}</button></form>"
    )


def _option(holds: str, sentence: str, seat: str) -> str:
    return f'<option value="{holds}">{say(sentence, seat=bare_name(seat))}</option>'


def line(state: State) -> str:
    """Return the text field for a typed line, for people who would rather type than click."""
    return (
        f'<form data-do="line" class="note"><label class="wide">{say("at_desk.line")} '
        f'<input id="line" name="text" autocomplete="off"></label>'
        f"<button>{say('at_desk.enter')}</button></form>"
    )


def tables(state: State) -> str:
    """Return the full tables of a game that is over, or nothing while the game goes on."""
    if state["clock"]["step"] not in ["end", "debrief"]:
        return ""
    return full_tables(state["game"], state["story"], state["left"])


def window(state: State) -> str:
    """Return the button that opens the screen."""
    return f'<p class="bar">{button("window", say("at_desk.window"))}</p>'


def back(state: State) -> str:
    """Return the button that takes back the last action, with this action in words."""
    last = last_press(state["acts"], state["done"])
    if len(last) == 0:
        return ""
    what = escape(describe_press(state["game"], last, state["acts"]))
    return f'<p class="bar">{button("back", say("at_desk.back", what=what))}</p>'


def log(state: State) -> str:
    """Return the last actions in words, the newest first, without telling what a seat chose."""
    acts = state["acts"]
    last = reversed(acts[max([len(acts) - LINES, 0]) :])
    rows = [
        f"<li><span>{one['time']}</span> {escape(describe_act(state['game'], one, acts))}</li>"
        for one in last
    ]
    return f'<h2>{say("at_desk.log")}</h2><ul class="acts">{"".join(rows)}</ul>'


def keep(state: State) -> str:
    """Return where the game is stored, and buttons to save the game or to leave it."""
    if state["rehearsed"] is True:
        says = say("at_desk.rehearsed")
        return (
            f'<p class="help">{says}</p><p class="bar">{button("leave", say("at_desk.leave"))}</p>'
        )
    file = escape(state["file"])
    kind = "file" if file != "" else "browser" if state["stores"] is True else "nowhere"
    says = say(f"at_desk.kept_{kind}", file=file)
    wants = state["can"] is True and file == "" and len(state["game"]["played"]) > 0
    played = len(state["game"]["played"]) > 0
    # If the browser cannot write the file by itself, the desk offers the file after each round.
    offers = played and state["can"] is False and state["clock"]["step"] in OVER
    buttons = [
        *([button("file", say("at_desk.file"), 'class="first"')] if wants else []),
        button("save", say("at_desk.save"), 'class="first"' if offers else ""),
        *([button("csv", say("at_desk.csv"))] if played else []),
        button("new", say("at_desk.new")),
    ]
    asks = f" <b>{say('at_desk.asks_file')}</b>" if wants else ""
    asks = f" <b>{say('at_desk.asks_save')}</b>" if offers else asks
    if state["clock"]["step"] in ENDED and file == "":
        asks = f" <b>{say('at_desk.asks_end')}</b>"
    return f'<p class="help">{says}{asks}</p><p class="bar">{"".join(buttons)}</p>'
