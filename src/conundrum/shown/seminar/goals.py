"""What a goal of a seat needs, what was earned, and how each goal fares."""

from typing import Any

from conundrum.run.written_outcome import OUTCOMES, PEOPLE, counts_itself, show, two_figures
from conundrum.shown.seminar.rounds import Game
from conundrum.shown.seminar.seats import GOALS, controls, goals, in_2016, powers
from conundrum.tables import begun, rounded, say, written

AFTER_A_FALL = ["hunger", "leavers", "cost"]
MEAN = "mean "
FALLEN = "has fallen"
STEPS, BREAKS = ["hold", "economy"], ["test", "weapons"]
ANSWERS = "pyongyang"


def measure_of(aim: dict[str, Any], seat: str) -> str:
    if "wish" not in aim:
        return ""
    if "record" in aim:
        return f"earned by {seat}" if aim["record"] == "earned" else str(aim["record"])
    outcome = str(aim["outcome"])
    return f"{MEAN}{outcome}" if _is(aim, "mean") else outcome


def _is(aim: dict[str, Any], what: str) -> bool:
    return what in aim and aim[what] is True


def as_shown(outcome: str, number: float) -> float:
    about = OUTCOMES[outcome]
    if about["unit"] == PEOPLE:
        return two_figures(number)
    return rounded(number * about["per_unit"], about["digits"])


def beyond(
    aim: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> float:
    name = measure_of(aim, seat)
    reached = rounded(now[name], 0) if "record" in aim else as_shown(aim["outcome"], now[name])
    sign = 1 if aim["wish"] == "higher" else -1
    if "bound" in aim:
        return sign * (reached - float(aim["bound"]))
    return sign * (reached - as_shown(aim["outcome"], before[name]) - sign * float(aim["by"]))


def counted(aim: dict[str, Any], before: dict[str, float], now: dict[str, float]) -> bool:
    if "record" in aim or _is(aim, "lost") or aim["outcome"] in AFTER_A_FALL:
        return True
    stands = not now["fallen"] > 0
    return stands if "bound" in aim else stands and not before["fallen"] > 0


def verdict(
    goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> str:
    if not counted(goal, before, now):
        return "not counted"
    lost = _is(goal, "lost") and now["fallen"] > 0
    return "met" if beyond(goal, seat, before, now) >= 0 and not lost else "not met"


def earned_in(game: Game) -> dict[str, float]:
    """Return what the powers gave for a step, and whether it was answered, in points a round."""
    if ANSWERS not in game["rules"]["seats"] or len(game["played"]) == 0:
        return {}
    moved = [one["moves"][ANSWERS] for one in game["played"]]
    many = len(moved)
    steps = []
    earns = []
    for n in range(many):
        before = n > 0 and moved[n - 1] in STEPS and moved[n] not in BREAKS
        step = moved[n] in STEPS or before
        steps.append(step)
        earns.append(step and not (n + 1 < many and moved[n + 1] in BREAKS))
    found = {}
    answered: float = 0
    for power in powers():
        sanctions = controls(power)[0]
        engagement = controls(power)[1]
        was = in_2016()
        total: float = 0
        for n in range(many):
            policy = game["played"][n]["policy"]
            lifted = max([100 * (was[sanctions] - policy[sanctions]), 0])
            added = max([100 * (policy[engagement] - was[engagement]), 0])
            total = total + (lifted + added) * (1 if earns[n] is True else -1)
            answered = answered + (lifted if steps[n] is True else 0)
            was = policy
        found[f"earned by {power}"] = total / many
    return {**found, "answered": answered / many}


def said(outcome: str, numbers: dict[str, float]) -> str:
    if outcome not in OUTCOMES:
        mean = outcome.startswith(MEAN)
        number = numbers[outcome]
        shown = as_shown(outcome[len(MEAN) :], number) if mean else number
        return written(shown).replace("-", "\N{MINUS SIGN}")
    if outcome not in AFTER_A_FALL and numbers["fallen"] > 0:
        return FALLEN
    if outcome == "fallen":
        return "stands"
    return show(outcome, numbers[outcome] * float(OUTCOMES[outcome]["per_unit"]))


def measure(outcome: str) -> str:
    if outcome == "fallen":
        return say("goal.regime")
    about = OUTCOMES[outcome]
    plain = counts_itself(outcome) or about["unit"] == PEOPLE
    return str(about["label"]) if plain else f"{about['label']} ({about['shown_in']})"


def called(goal: dict[str, Any]) -> str:
    inside = str(OUTCOMES[goal["outcome"]]["inside"])
    return say("goal.mean", outcome=inside) if _is(goal, "mean") else inside


def measured_as(goal: dict[str, Any]) -> str:
    if "record" in goal:
        return say("goal.points", record=begun(say(f"goal.{goal['record']}")))
    if not _is(goal, "mean"):
        return measure(goal["outcome"])
    return f"{begun(called(goal))} ({OUTCOMES[goal['outcome']]['shown_in']})"


def judged_by(goal: dict[str, Any]) -> str:
    if "wish" not in goal:
        return say("goal.class")
    if "outcome" in goal and goal["outcome"] == "fallen":
        return say("goal.kept")
    inside = say(f"goal.{goal['record']}") if "record" in goal else called(goal)
    kind = "by_" if "by" in goal else "bound_" if "bound" in goal else ""
    if "by" in goal and goal["by"] == 0:
        kind = "level_"
    least = goal["by"] if "by" in goal else goal["bound"] if "bound" in goal else 0
    needed = say(f"goal.{kind}{goal['wish']}", outcome=inside, number=written(abs(least)))
    return say("goal.lost", needed=needed) if _is(goal, "lost") else needed


def fares(outcome: str, wish: str, before: dict[str, float], now: dict[str, float]) -> str:
    if outcome == "fallen":
        return "not kept" if now["fallen"] > 0 else "kept"
    was = said(outcome, before)
    is_now = said(outcome, now)
    if FALLEN in [was, is_now]:
        return "not counted"
    if was == is_now:
        return "as before"
    up = now[outcome] > before[outcome]
    wished = wish == "higher"
    return "nearer" if (up and wished) or (not up and not wished) else "further"


def compare(game: Game, before: dict[str, float], now: dict[str, float]) -> list[list[str]]:
    """Return every goal: seat, says, measure, before, now, how it fares, what judges it."""
    found = []
    version = game["rules"]["goals"]
    for seat in game["rules"]["seats"]:
        for goal in goals(seat, version):
            found.append([seat, goal["says"], *_fared(game, goal, seat, before, now)])
    return found


def _fared(
    game: Game, goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> list[str]:
    name = measure_of(goal, seat)
    if name not in now:
        shown = ["", "", ""]
        if "shows" in goal:
            shows = goal["shows"]
            shown = [measure(shows), said(shows, before), said(shows, now)]
        return [*shown, _by_hands(game, seat), say("goal.class")]
    was = said(name, before) if name in before else ""
    here = said(name, now)
    old = game["rules"]["goals"] < GOALS
    how = fares(name, goal["wish"], before, now) if old else verdict(goal, seat, before, now)
    if how == "not counted":
        was = FALLEN if before["fallen"] > 0 else was
        here = FALLEN if now["fallen"] > 0 else here
    return [measured_as(goal), was, here, how, judged_by(goal)]


def _by_hands(game: Game, seat: str) -> str:
    if seat not in game["votes"]:
        return "judged"
    hands = game["votes"][seat]
    return "met" if 2 * hands[0] > hands[1] else "not met"
