"""What `nk.concerts` shows: whether it matters more that the powers agree, or on what (H16)."""

from dataclasses import asdict
from functools import partial
from typing import Any

from conundrum.charts.concerts import COURSES, KEY
from conundrum.charts.html_table import html_table
from conundrum.run import EYES, Run, mean
from conundrum.shown.gauge import Entry, entry
from conundrum.shown.headed import headed
from conundrum.tables import rounded, say, written

NAMES = list(COURSES)
POLICIES = [asdict(policy) for policy in COURSES.values()]
POWERS = list(EYES)
WEIGHTS = [asdict(weights) for weights in EYES.values()]

Course = dict[str, Any]
"""A course in each pair of eyes: its mean loss (``lost``)."""


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the run of each course."""
    return [
        {"policy": policy, "beliefs": setting["beliefs"], "measure": costs} for policy in POLICIES
    ]


def costs(run: Run) -> Course:
    """Return the mean loss of a course in each pair of eyes, 0 to 1."""
    return {"lost": [mean(run.loss(weights)) for weights in WEIGHTS]}


def shown(setting: dict[str, Any], measured: list[Course]) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    lost = [[course["lost"][place] for course in measured] for place in range(len(POWERS))]
    return {
        "head": partial(head, lost),
        "chart": partial(chart_data, lost),
        "said": partial(summary, lost),
        "table": partial(table, lost),
    }


def numbers(setting: dict[str, Any], measured: list[Course]) -> list[Entry]:
    """Return the loss of each course in each pair of eyes."""
    return [
        entry(say("gauge.eyes", what=course, eyes=power), written(100 * loss, 1), loss)
        for (_, course), found in zip(KEY, measured, strict=True)
        for power, loss in zip(POWERS, found["lost"], strict=True)
    ]


def head(lost: list[list[float]]) -> str:
    """Return the headline as HTML: how far apart the concerts lie, and discord from the better one.

    Whether either costs less than discord is asked before the panel, so it stands below.
    """
    apart = gaps([abs(press - engage) for press, engage, _ in lost])
    better_by = gaps([discord - min([press, engage]) for press, engage, discord in lost])
    return headed(say("concerts.title", apart=apart, better=better_by))


def gaps(found: list[float]) -> str:
    """Say how large a gap is in each pair of eyes.

    Examples
    --------
    >>> gaps([0.1, 0.3, 0.15])
    '10 to Washington, 30 to Beijing, 15 to Seoul'
    """
    told = [
        say("concerts.gap", gap=written(100 * gap), eyes=power)
        for power, gap in zip(POWERS, found, strict=True)
    ]
    return say("number.list").join(told)


def better(courses: list[float]) -> str:
    """Name the concerts that cost less than discord."""
    press, engage, discord = courses
    if press < discord:
        return "pressengage" if engage < discord else "press"
    return "engage" if engage < discord else "neither"


def summary(lost: list[list[float]]) -> str:
    """Say, for each pair of eyes, which concert costs less than the course of 2016."""
    sentences = [
        say(
            f"concerts.{better(courses)}",
            eyes=power,
            press=written(100 * courses[0]),
            engage=written(100 * courses[1]),
            discord=written(100 * courses[2]),
        )
        for power, courses in zip(POWERS, lost, strict=True)
    ]
    return " ".join(sentences)


def chart_data(lost: list[list[float]]) -> dict[str, Any]:
    """Return what the chart draws: a mark for each pair of eyes and course."""
    cells = [(row, at) for row in range(len(POWERS)) for at in range(len(NAMES))]
    return {
        "row": [row for row, _ in cells],
        "eyes": [POWERS[row] if at == 0 else "" for row, at in cells],
        "course": [NAMES[at] for _, at in cells],
        "loss": [rounded(lost[row][at], 4) for row, at in cells],
    }


def table(lost: list[list[float]]) -> str:
    """Return the losses as an HTML table."""
    rows = [
        [power, *[written(100 * loss, 1) for loss in own]]
        for power, own in zip(POWERS, lost, strict=True)
    ]
    heads = [say("concerts.eyes"), *[text for _, text in KEY]]
    return html_table(say("concerts.name"), say("concerts.caption"), heads, rows)
