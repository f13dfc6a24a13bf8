"""Several classes side by side, as HTML, in one table and one chart."""

from html import escape
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.charts.style import APART, DASHES, INK
from conundrum.model import concert
from conundrum.run import show
from conundrum.tables import say, written
from conundrum.views.seminar import line_chart, marks
from conundrum.views.seminar.course import A_YEAR
from conundrum.views.seminar.debrief import Story, voted
from conundrum.views.seminar.future import numbers_at
from conundrum.views.seminar.goal_results import is_judged
from conundrum.views.seminar.goal_words import FALLEN, measure, write_measure
from conundrum.views.seminar.goals import count_goals, goals_met
from conundrum.views.seminar.rounds import START, Game, over
from conundrum.views.seminar.seats import all_seats, bare_name

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_CLASSES = len(LETTERS)
"""At most this many classes can be compared, because each class needs its own letter."""

FEW = 3
"""If there are at least this many classes, their names need two lines on the screen."""

TOLD = ["hunger", "leavers", "warheads", "hostility"]
"""The outcomes that are shown for each class. Outcomes that are about people come before all other
outcomes."""

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BELOW = 1184, 460, 70, 200, 16, 44
"""The size of the chart of warheads, and its margins, in units of the screen."""

ON_SCREEN, LOW, HIGH = 4, 138, 160
"""The screen has room for this many classes, and shows those that played last. The height of the
chart on the screen for three or more classes, and its height for two."""

Played = dict[str, Any]
"""A ``game`` with at least one round over; its ``story``, as `future.story` returns it; and the
time ``at`` which somebody last acted in it."""


def compared(classes: list[Played]) -> str:
    """Return a chart and a table of classes, with notes on how far the classes can be compared."""
    notes = [f"<p>{escape(note)}</p>" for note in same_futures(classes)]
    shown = f"{''.join(notes)}{chart(classes)}{table_html(classes)}"
    return f'<div class="nk-tables"><h1>{say("classes.title")}</h1>{shown}</div>'


def comparable(games: list[Played]) -> list[Played]:
    """Return the games that are over, the oldest game first.

    If fewer than two games are over, every game with a complete round is returned. ``games`` go
    from new to old. Only the newest `MOST_CLASSES` of them are returned.
    """
    ended = [one for one in games if over(one["game"])]
    begun = [one for one in games if len(one["game"]["played"]) > 0]
    return list(reversed((ended if len(ended) > 1 else begun)[:MOST_CLASSES]))


def on_screen(games: list[Played]) -> dict[str, str]:
    """Return the last classes side by side, as the screen shows them.

    ``games`` go from new to old. The result has the ``html`` of the screen, and what it ``says`` to
    people who cannot see it.
    """
    every = comparable(games)
    classes = every[max([len(every) - ON_SCREEN, 0]) :]
    years = [one["story"]["year"] for one in classes]
    notes = [say("classes.alike" if len(futures(classes)) == 1 else "classes.differ")]
    height = HIGH if len(classes) < FEW else LOW
    brackets = say("classes.brackets")
    if min(years) != max(years):
        brackets = say("classes.brackets_in", year=min(years))
        notes.append(say("classes.ended"))
    names = named(classes)
    if min(years) != max(years):
        until = zip(names, years, strict=True)
        names = [say("classes.until_year", name=name, year=year) for name, year in until]
    heads = "".join([f"<th><span>{escape(name)}</span></th>" for name in names])
    short = [
        *[say(f"classes.{name}") for name in ["alike_short", "regime"]],
        *[say(f"in_room.{name}") for name in TOLD],
    ]
    lines = [[say("classes.reached"), *[_reached(one) for one in classes]]]
    for head, line in zip(short, _outcomes(classes), strict=True):
        lines.append([head, *line[1:]])
    rows = "".join([_row(line) for line in lines])
    return {
        "html": (
            f"<header><span><b>{say('classes.title')}</b></span>"
            f"<span>{brackets}</span></header>"
            f'<main class="nk-beside"><table><tr><th></th>{heads}</tr>{rows}</table>'
            f"{chart(classes, height)}<p><small>{' '.join(notes)}</small></p></main>"
        ),
        "says": say("classes.title"),
    }


def _row(line: list[str]) -> str:
    cells = "".join([f"<td>{escape(cell)}</td>" for cell in line[1:]])
    return f"<tr><th>{escape(line[0])}</th>{cells}</tr>"


def _reached(one: Played) -> str:
    """Say how many goals a class's seats have reached, not counting goals that the class judges."""
    each = [count_goals(one["story"]["goals"], seat) for seat in one["game"]["rules"]["seats"]]
    return say("seminar.met", met=sum([met for met, _ in each]), of=sum([of for _, of in each]))


def named(classes: list[Played]) -> list[str]:
    """Return the names of classes, each after its letter on the chart.

    If two classes have one name, the names say when somebody last acted in their games.
    """
    tables = [one["game"]["rules"]["table"] for one in classes]
    told = [
        say("classes.same_name", table=table, at=one["at"])
        if len([same for same in tables if same == table]) > 1
        else table
        for table, one in zip(tables, classes, strict=True)
    ]
    return [
        say("classes.lettered", letter=LETTERS[place], table=one) for place, one in enumerate(told)
    ]


def same_futures(classes: list[Played]) -> list[str]:
    """Say which classes played in the same future, and whether some of them ended earlier."""
    if len(classes) < 2:
        return []
    each = [say("number.list").join(letters) for letters in futures(classes)]
    draws = say("number.parts").join(each)
    first = say("classes.alike" if len(each) == 1 else "classes.futures", draws=draws)
    years = [one["story"]["year"] for one in classes]
    return [first, say("classes.ends")] if min(years) != max(years) else [first]


def futures(classes: list[Played]) -> list[list[str]]:
    """Return the letters of classes in groups; all classes of a group had the same random seed."""
    by: dict[str, list[str]] = {}
    for place, one in enumerate(classes):
        seed = str(one["game"]["rules"]["seed"])
        by[seed] = [*by.get(seed, []), LETTERS[place]]
    return list(by.values())


def table_html(classes: list[Played]) -> str:
    """Return a table of outcomes and of seats' goals, with a column for each class."""
    lines = [
        [
            say("classes.until"),
            *[say("date.october", year=one["story"]["year"]) for one in classes],
        ],
        *_outcomes(classes),
        *[
            [
                say("classes.goals", seat=bare_name(seat)),
                *[_goals_or_vote(one, seat) for one in classes],
            ]
            for seat in all_seats()
            if any(seat in one["game"]["rules"]["seats"] for one in classes)
        ],
    ]
    heads = ["", *named(classes)]
    return html_table(say("classes.title"), say("classes.caption"), heads, lines)


def _outcomes(classes: list[Played]) -> list[list[str]]:
    """Return rows on how alike the powers' stances were, on the regime, and on each outcome.

    Outcomes are those of the last year that all classes have played, so that they can be compared.
    """
    year = min([one["story"]["year"] for one in classes])
    stories = [one["story"] for one in classes]
    return [
        [say("classes.alike_in"), *[_alike(one["game"], year) for one in classes]],
        [say("goal.regime"), *[_regime(story, year) for story in stories]],
        *[[measure(name), *[_number(story, name, year) for story in stories]] for name in TOLD],
    ]


def _alike(game: Game, year: int) -> str:
    """Say how alike the stances of the two powers were until a year, on average over the rounds."""
    many = max([(year - START) // game["rules"]["years"], 1])
    rounds = [concert(over["policy"]) for over in game["played"][:many]]
    return written(sum(rounds) / len(rounds), 2)


def _regime(story: Story, year: int) -> str:
    step = (year - START) * A_YEAR
    now = _stands(story["fell"], numbers_at(story["line"], step))
    was = _stands(story["kept_fell"], numbers_at(story["kept"], step))
    return say("classes.both", now=now, was=was)


def _stands(fell: Any, numbers: dict[str, float]) -> str:
    stands = numbers["fallen"] == 0
    return say("classes.stands") if stands else say("classes.fell", year=fell)


def _number(story: Story, outcome: str, year: int) -> str:
    """Return an outcome in a year, with the outcome under the policy of 2016 in brackets."""
    step = (year - START) * A_YEAR
    now, was = [_written(outcome, numbers_at(story[line], step)) for line in ["line", "kept"]]
    return say("classes.both", now=now, was=was)


def _written(outcome: str, numbers: dict[str, float]) -> str:
    """Write a number as the screen does. After a fall, only warheads still have a number."""
    if outcome == "warheads":
        return show(outcome, numbers[outcome])
    told = write_measure(outcome, numbers)
    return say("classes.no_regime") if told == FALLEN else told


def _goals_or_vote(one: Played, seat: str) -> str:
    """Say how many goals a seat reached, or how the class voted if no number judges the seat."""
    rows = [row for row in one["story"]["goals"] if row["seat"] == seat]
    if len(rows) > 0 and is_judged(seat):
        return voted(rows[0]["vote"])
    return goals_met(rows, seat)


def chart(classes: list[Played], height: int = HEIGHT) -> str:
    """Return a chart of warheads: a line for each class, with its letter at the end."""
    lines = [one["story"]["line"]["warheads"] for one in classes]
    years = [one["story"]["year"] for one in classes]
    most = max([heads for line in lines for heads in line])
    step, top = line_chart.axis(most)
    # A low chart has room for only two numbers, the lowest and the highest.
    apart = step if height == HEIGHT else top
    frame = {
        **{"left": LEFT, "top": TOP, "across": WIDTH - LEFT - RIGHT, "up": height - TOP - BELOW},
        **{"first": START, "years": max(years) - START, "most": top},
    }
    wanted = [line_chart.y(frame, line[-1]) for line in lines]
    places = line_chart.spread_letters(wanted, line_chart.LETTERS, TOP + frame["up"])
    drawn = [
        *[line_chart.level(frame, heads) for heads in range(0, top + 1, apart)],
        *[
            marks.text(line_chart.x(frame, year), height - 6, str(year), anchor="middle")
            for year in {str(year): year for year in [START, *years]}.values()
        ],
        *[_line(frame, one, place, places[place]) for place, one in enumerate(classes)],
    ]
    ends = [
        say("classes.end", name=name, number=show("warheads", line[-1]))
        for name, line in zip(named(classes), lines, strict=True)
    ]
    says = say("classes.chart", first=START, ends=say("number.parts").join(ends))
    fell = any(one["story"]["fell"] is not None for one in classes)
    cross = f"{marks.svg(28, 28, marks.cross(14, 14, 13))} {say('classes.cross')}" if fell else ""
    return (
        f"<figure><figcaption>{say('classes.warheads')} {cross}</figcaption>"
        f"{marks.svg(WIDTH, height, ''.join(drawn), says)}</figure>"
    )


def _line(frame: dict[str, Any], one: Played, place: int, at: float) -> str:
    """Return a class's line, a mark where its regime fell, and a letter beside the line's end."""
    line = one["story"]["line"]["warheads"]
    colour, dash = APART[place % len(APART)], DASHES[place % len(DASHES)]
    dashes = " ".join([str(2 * part) for part in dash])
    drawn = (
        f'<path d="{line_chart.path(frame, line)}" fill="none" stroke="{colour}" stroke-width="5" '
        f'stroke-dasharray="{dashes}"/>'
    )
    fell = line_chart.fall(frame, line, one["story"]["line"]["fallen"])
    letter = f"{LETTERS[place]} {show('warheads', line[-1])}"
    if one["story"]["year"] < START + frame["years"]:
        letter = say("classes.end_year", end=letter, year=one["story"]["year"])
    # The letter of a class is to the right of the whole chart, where no other line can cross it.
    beside = marks.text(WIDTH - RIGHT + 12, at + 10, letter, INK)
    return f"{drawn}{fell}{beside}"
