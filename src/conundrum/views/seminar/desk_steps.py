"""What the desk does to go on, to go back, to reveal a round, or to end a game earlier."""

from conundrum.tables import say
from conundrum.views.seminar.clock import next_step, step_before
from conundrum.views.seminar.debrief import PARTS, has_more
from conundrum.views.seminar.desk_choices import refuse_if_changing
from conundrum.views.seminar.desk_questions import asked_about
from conundrum.views.seminar.desk_reply import Reply, refuse
from conundrum.views.seminar.game_state import State, shown_round
from conundrum.views.seminar.replies import describe_press, last_press, named
from conundrum.views.seminar.rounds import Game, card_of, choices, missing, number, over

BACK = "back"
"""If a reader can answer a question by pressing the same button again, the question's id begins
with this word."""


def go_on(state: State, fields: dict[str, str]) -> Reply:
    """Go on to the next page of the debrief, or to the next step of the game."""
    game, clock = state["game"], state["clock"]
    if has_more(game, clock):
        return _show(state, clock["step"], clock["part"], clock["page"] + 1)
    found = next_step(clock, over(game))
    if len(found) == 0:
        return {"acts": []}
    step, part = found
    if step != "reveal":
        return _show(state, step, part)
    held = _refuse_reveal(state, fields)
    return held if len(held) > 0 else _reveal(game)


def _show(state: State, step: str, part: int, page: int = 1) -> Reply:
    """Show a step or a page of the debrief, which stays until another round is over."""
    over_now = len(state["game"]["played"])
    return {"acts": [{"act": "step", "step": step, "part": part, "page": page, "over": over_now}]}


def _refuse_reveal(state: State, fields: dict[str, str]) -> Reply:
    """Return a refusal while the desk waits for a choice, a guess or an answer, or else nothing."""
    game, held = state["game"], refuse_if_changing(state)
    if len(held) > 0:
        return held
    waits = missing(game)
    if len(waits) > 0:
        return refuse(f"{waits[0]}-0", say("replies.missing", seats=named(game, waits)))
    loose = fields["guessed"].split()
    if len(loose) > 0:
        return refuse(f"{loose[0]}-heads", say("replies.loose", seats=named(game, loose)))
    # If the desk still asks the teacher a question, nothing is revealed, and the question says why.
    return refuse("line", "") if len(asked_about(game, fields["asked"])) > 0 else {}


def _reveal(game: Game) -> Reply:
    last = number(game) == game["rounds"]
    act = {
        "act": "reveal",
        "round": number(game),
        "choices": choices(game),
        "card": "" if last else card_of(game["rules"], number(game) + 1),
        "rules": game["rules"],
    }
    return {"acts": [act], "says": say("replies.revealed", number=number(game))}


def go_back(state: State, fields: dict[str, str]) -> Reply:
    """Go back to the page of the debrief, or the step of the game, before the present one."""
    clock = state["clock"]
    if clock["page"] > 1:
        return _show(state, clock["step"], clock["part"], clock["page"] - 1)
    step, part = step_before(clock)
    return _show(state, step, part)


def ask_class(state: State, fields: dict[str, str]) -> Reply:
    """Show the goals of a seat on the screen, while the class votes on these goals."""
    seat, shown = fields["seat"], _show(state, "debrief", PARTS.index("goals") + 1)
    acts = [{**act, "seat": seat} for act in shown["acts"]]
    return {"acts": acts, "focus": f"{seat}-hands"}


def shorten(state: State, fields: dict[str, str]) -> Reply:
    """End the game after the round that the screen shows."""
    shown = shown_round(state)
    says = say("replies.shortened", rounds=shown)
    return {"acts": [{"act": "shorten", "rounds": shown}], "says": says}


def take_back(state: State, fields: dict[str, str]) -> Reply:
    """Take back the last action. If the action revealed a round, ask once before taking it back."""
    acts = state["acts"]
    last = last_press(acts, state["done"])
    if len(last) == 0:
        return {"acts": []}
    what = describe_press(state["game"], last, acts)
    if last[0]["act"] == "reveal" and fields["asked"] != f"{BACK} {what}":
        sure = say("replies.back_sure", number=last[0]["round"])
        return {"asks": f"{BACK} {what}", "says": sure}
    says = say("replies.taken_back", what=what)
    return {"acts": [{"act": "back", "of": one["n"]} for one in last], "says": says}
