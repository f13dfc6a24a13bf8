"""The debrief on the screen, as HTML, in five parts that follow each other."""

from functools import partial
from html import escape
from typing import Any

from conundrum.model import concert
from conundrum.run import OUTCOMES
from conundrum.tables import say, written
from conundrum.views.seminar import course, marks
from conundrum.views.seminar.future import numbers_at
from conundrum.views.seminar.goal_results import is_judged, reached
from conundrum.views.seminar.goal_words import write_measure
from conundrum.views.seminar.goals import goals_met
from conundrum.views.seminar.path_charts import DRAWN, path_chart
from conundrum.views.seminar.replies import in_words
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import POWERS, about, bare_name, goals
from conundrum.views.seminar.without import TOLD, Left, changed, did, rank_choices, worth

PARTS = ["promised", "path", "mattered", "goals", "close"]
"""The parts of the debrief, in order."""

CHOICES, CHANGES = 3, 2
"""The screen has room for this many choices, and for this many numbers beside each choice."""

LINES, LETTERS = 13, 90
"""How many lines of promises and headlines fit on a page, and how many letters fit in a line."""

Line = list[str]
"""A line of the debrief: who wrote a promise or headline, its words, and the choice that was
sealed."""

NAMED, MANY = 3, 6
"""If a game has at most the first number of rounds, the screen writes the word "round" before each
round's number. If a game has at most the second number of rounds, all rounds fit on one line."""

Story = dict[str, Any]
"""What happened in a game's future, as `future.story` returns it."""


def part(game: Game, story: Story, results: list[Any], number: int, page: int = 1) -> str:
    """Return a part of the debrief, or one page of the part; parts are counted from 1.

    ``results`` has the results of the runs in `without.needs`; only the third part needs it.
    """
    parts = {
        "promised": partial(promised, game, page),
        "path": partial(paths, game, story),
        "mattered": partial(mattered, game, story, results),
        "goals": partial(fared, game, story),
        "close": partial(close),
    }
    return str(parts[PARTS[number - 1]]())


def open_vote(game: Game, story: Story, seat: str) -> str:
    """Return a seat's goals in the words of its sheet, to show while the class votes on them."""
    rows = by_class(story, seat)
    listed = [f"<li>{escape(row['says'])}{_shows(row)}</li>" for row in rows]
    told = rows[0]["vote"]
    vote = f"<p>{escape(voted(told))}</p>" if told is not None else ""
    return (
        f'<main class="nk-told"><h2>{asks(story, seat)}</h2><ul class="nk-lines nk-asked">'
        f"{''.join(listed)}</ul>{vote}<p><small>{say('in_debrief.hands')}</small></p></main>"
    )


def asks(story: Story, seat: str) -> str:
    """Return the question on a seat that the class answers by raising hands."""
    kind = "asks_one" if len(by_class(story, seat)) == 1 else "asks"
    return say(f"in_debrief.{kind}", seat=about(seat)["name"])


def by_class(story: Story, seat: str) -> list[dict[str, Any]]:
    """Return those goals of a seat that the class judges, each with what became of it."""
    own = [row for row in story["goals"] if row["seat"] == seat]
    return [row for row in own if row["fares"] == "judged" or row["vote"] is not None]


def _shows(row: dict[str, Any]) -> str:
    """Return the figures, if any, that the class sees when it judges a goal."""
    if row["measure"] == "":
        return ""
    told = {"measure": row["measure"], "now": row["now"], "before": row["before"]}
    return f"<br><small>{say('in_debrief.shows', **told)}</small>"


def headline(game: Game, story: Story, results: list[Any], number: int) -> str:
    """Say what a part of the debrief is about, for people who cannot see the screen."""
    name = PARTS[number - 1]
    if name == "mattered" and len(that_mattered(game, story, results)) == 0:
        return say("in_debrief.none_mattered")
    return verdict(story) if name == "path" else say(f"in_debrief.{name}")


def promised(game: Game, page: int) -> str:
    """Return a page on what was promised and what was chosen, and how alike the powers were."""
    over = range(1, len(game["played"]) + 1)
    # A row for many rounds has no room for the word "round" beside each number.
    named = "round" if len(over) <= NAMED else "round_short"
    alike = [
        f"<div><dt>{say(f'in_debrief.{named}', number=number)}</dt>"
        f"<dd><b>{alike_in(game, number)}</b></dd></div>"
        for number in over
    ]
    every = pages(game)
    head = say("in_debrief.promised")
    if len(every) > 1:
        head = say("in_debrief.paged", head=head, page=page, pages=len(every))
    none = "no_promise" if len(ends(game)) > 1 else "no_promise_alike"
    before = "" if len(_made(game)) > 0 else f"<p>{say(f'in_debrief.{none}')}</p>"
    lines = [
        f"<li><b>{by}</b> {escape(says)} <small>{escape(sealed)}</small></li>"
        for by, says, sealed in every[min([page, len(every)]) - 1]
    ]
    return (
        f'<main class="nk-told"><h2>{head}</h2>'
        f'<div class="nk-alike"><small>{say("in_debrief.alike")}</small>'
        f"<dl>{''.join(alike)}</dl></div>"
        f'{before}<ul class="nk-lines nk-close">{"".join(lines)}</ul></main>'
    )


def pages(game: Game) -> list[list[Line]]:
    """Return promises and headlines, round by round, on as many pages as are necessary."""
    found: list[list[Line]] = [[]]
    # If there are many rounds, their numbers need a line of their own above the promises.
    most = LINES if len(game["played"]) > MANY else LINES + 1
    room = most
    for line in _lines(game):
        needs = -int(-len(" ".join(line)) // LETTERS)
        if needs > room and len(found[-1]) > 0:
            found.append([])
            room = most
        found[-1].append(line)
        room = room - needs
    return found


def has_more(game: Game, clock: dict[str, Any]) -> bool:
    """Say whether the shown part of the debrief has a further page."""
    told = clock["step"] == "debrief" and PARTS[clock["part"] - 1] == "promised"
    return told and clock["page"] < len(pages(game))


def _made(game: Game) -> list[dict[str, Any]]:
    """Return the promises that seats made in rounds that are over."""
    return [one for one in game["promises"] if one["round"] <= len(game["played"])]


def _lines(game: Game) -> list[Line]:
    made, found = _made(game), []
    for number in range(1, len(game["played"]) + 1):
        found.extend([_promise(game, one) for one in made if one["round"] == number])
        if len(made) == 0 and number in ends(game):
            found.extend([[_by(number, one), done(game, number, one), ""] for one in POWERS])
        by = say("in_debrief.headline", number=number)
        told = [line["text"] for line in game["headlines"] if line["round"] == number]
        found.extend([[by, say("in_debrief.words", text=text), ""] for text in told])
    return found


def ends(game: Game) -> list[int]:
    """Return, in order, the rounds in which the powers' stances were most alike and least alike."""
    alike = [concert(over["policy"]) for over in game["played"]]
    found = [alike.index(max(alike)) + 1, alike.index(min(alike)) + 1]
    return sorted(found) if found[0] != found[1] else found[:1]


def alike_in(game: Game, number: int) -> str:
    """Say how alike the stances of the two powers were in a round, from 0 to 1."""
    return written(concert(game["played"][number - 1]["policy"]), 2)


def _by(number: int, seat: str) -> str:
    return say("in_debrief.by", number=number, seat=bare_name(seat))


def _promise(game: Game, made: dict[str, Any]) -> Line:
    number, seat = made["round"], made["seat"]
    sealed = say("in_debrief.then", does=done(game, number, seat))
    return [_by(number, seat), say("in_debrief.words", text=made["text"]), sealed]


def done(game: Game, number: int, seat: str) -> str:
    """Say what a seat did in a round that is over, with a note if nobody chose for the seat."""
    over = game["played"][number - 1]
    how = "absent" if seat in over["absent"] else "went_on" if seat in over["went_on"] else ""
    beside = f" {say(f'in_debrief.{how}')}" if how != "" else ""
    return f"{in_words(seat, did(game, number, seat))}{beside}"


def paths(game: Game, story: Story) -> str:
    """Return charts of three outcomes, in the game and in its future under 2016's policy."""
    charts = "".join([path_chart(game, story, outcome) for outcome in DRAWN])
    luck = say("in_debrief.luck" if is_apart(game, story) else "in_debrief.luck_alike")
    return (
        f'<main class="nk-told"><h2>{verdict(story)}</h2><small>{luck}</small>'
        f'<div class="nk-paths">{charts}</div></main>'
        f'<p class="nk-now"><span>{marks.own_key()} {say("in_debrief.own")}</span>'
        f"<span>{marks.reference_key()} {say('in_debrief.kept')}</span></p>"
    )


def is_apart(game: Game, story: Story) -> bool:
    """Say whether the two lines of a chart clearly differed at the end of a round.

    As in `changed`, a gap that is smaller than the rounding of a number does not count.
    """
    ends = [course.steps(game, number) for number in range(1, len(game["played"]) + 1)]
    pairs = [[numbers_at(story["line"], step), numbers_at(story["kept"], step)] for step in ends]
    drawn = ["fallen", *DRAWN]
    gaps = [one for now, was in pairs for one in drawn if changed(one, now, was) != ""]
    return len(gaps) > 0 or story["fell"] != story["kept_fell"]


def verdict(story: Story) -> str:
    """Say whether the regime stands, and whether it would stand under the policy of 2016."""
    fell, kept = story["fell"], story["kept_fell"]
    ours, theirs = "stands" if fell is None else "fell", "stands" if kept is None else "fell"
    return say(f"in_debrief.{ours}_{theirs}", year=story["year"], fell=fell, kept=kept)


def mattered(game: Game, story: Story, results: list[Any]) -> str:
    """Return the choices that mattered most, and what would have happened without each choice."""
    most = that_mattered(game, story, results)
    lines = [_mattered(game, story, left) for left in most[:CHOICES]]
    head = say("in_debrief.mattered" if len(lines) > 0 else "in_debrief.none_mattered")
    return (
        f'<main class="nk-told"><h2>{head}</h2><ol class="nk-lines nk-large">{"".join(lines)}</ol>'
        f"<p><small>{say('in_debrief.how')}</small></p></main>"
    )


def that_mattered(game: Game, story: Story, results: list[Any]) -> list[Left]:
    """Return the choices that changed a number by themselves, the largest effect first."""
    return [left for left in rank_choices(game, story, results) if left["weighs"] > 0]


def _mattered(game: Game, story: Story, left: Left) -> str:
    does = escape(done(game, left["round"], left["seat"]))
    instead = escape(instead_of(story, left))
    by = _by(left["round"], left["seat"])
    return f"<li><b>{by}</b> {does}<br><small>{instead}</small></li>"


def instead_of(story: Story, left: Left) -> str:
    """Say what would have happened without a choice: first a fall, then the largest changes."""
    now, then = story["now"], left["now"]
    fell = changed("fallen", now, then) != ""
    later = fell is False and story["fell"] != left["fell"]
    kind = "fell" if then["fallen"] > 0 else "stands"
    first = say(f"in_debrief.without_{kind}", year=left["fell"])
    told = ["hunger", "leavers"] if fell else TOLD
    found = [outcome for outcome in told if changed(outcome, now, then) != ""]
    largest = sorted(found, key=lambda one: worth(one, now, then), reverse=True)[:CHANGES]
    changes = say("number.list").join([_change(one, now, then) for one in largest])
    if fell is False and later is False:
        return say("in_debrief.without", changes=changes)
    beside = f" {say('in_debrief.also', changes=changes)}" if changes != "" else ""
    return f"{first}{beside}"


def _change(outcome: str, now: dict[str, float], then: dict[str, float]) -> str:
    name, instead = str(OUTCOMES[outcome]["inside"]), changed(outcome, now, then)
    return say("in_debrief.change", outcome=name, instead=instead, came=write_measure(outcome, now))


def fared(game: Game, story: Story) -> str:
    """Return what became of each seat's goals, with the vote of the class."""
    heads = "".join([f"<span>{say(f'in_debrief.{name}')}</span>" for name in ["measured", "vote"]])
    rows = "".join([_fared(game, story, seat) for seat in game["rules"]["seats"]])
    return (
        f'<main class="nk-told"><h2>{say("in_debrief.goals")}</h2>'
        f'<ul class="nk-reached"><li><i></i><i></i>{heads}</li>{rows}</ul>'
        f"<p><small>{marks.goal_keys()}</small></p></main>"
    )


def _fared(game: Game, story: Story, seat: str) -> str:
    rows = [row for row in story["goals"] if row["seat"] == seat]
    each = zip(goals(seat), rows, strict=True)
    told = [
        _line(row["fares"], reached(goal, row, story["was"]))
        for goal, row in each
        if "wish" in goal and row["fares"] != "judged" and row["vote"] is None
    ]
    count = "" if is_judged(seat) else goals_met(rows, seat)
    judged = by_class(story, seat)
    vote = vote_in_short(judged[0]["vote"]) if len(judged) > 0 else ""
    return (
        f"<li><b>{bare_name(seat)}</b><div>{''.join(told)}</div>"
        f"<span>{count}</span><span>{vote}</span></li>"
    )


def _line(fares: str, told: str) -> str:
    return f"<p>{marks.goal(fares, marks.fares_word(fares))} {escape(told)}</p>"


def vote_in_short(vote: Any) -> str:
    """Say in a few words how the class voted on a seat, or that it has not voted.

    Examples
    --------
    >>> vote_in_short([14, 20]), vote_in_short([10, 20])
    ('yes, 14 of 20', 'no, 10 of 20')
    """
    if vote is None:
        return say("class_vote.none")
    hands, of = vote
    return say("class_vote.yes" if 2 * hands > of else "class_vote.no", hands=hands, of=of)


def voted(vote: Any) -> str:
    """Say how the class voted on a seat, or that the class has not voted on it."""
    short = vote_in_short(vote)
    return short if vote is None else say("class_vote.said", vote=short)


def close() -> str:
    """Return the question that closes the debrief."""
    return (
        f'<main class="nk-opening"><h2>{say("in_debrief.close")}</h2>'
        f"<p>{say('in_debrief.concert')}</p><p>{say('in_debrief.write')}</p></main>"
    )
