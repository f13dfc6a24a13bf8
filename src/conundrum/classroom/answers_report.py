"""The report on what readers guessed and answered, short enough for one page."""

import re
from collections import Counter
from collections.abc import Iterable
from statistics import median

from conundrum.charts.html_table import html_table
from conundrum.classroom.answers_file import Answers
from conundrum.questions.effort import NOTES
from conundrum.questions.kept_answers import Try
from conundrum.questions.kept_guesses import TODAY, Guess
from conundrum.questions.own_records import joined
from conundrum.questions.own_tables import TIMES
from conundrum.tables import entries, rows, say, written_out

LINES, LETTERS, SAID, NAMES = 12, 40, 2, 2
"""On one page: so many questions, letters of a text, different answers, and names beside each.

Where more said the same, they are counted."""
NUMBER = re.compile(r"(\d[\d,.]*) (.+)")
HEADS = ("question", "before", "after")


def report(readers: Iterable[tuple[str, Answers]]) -> str:
    """Return what readers said, question by question under the claims of its notebook, as HTML.

    Examples
    --------
    >>> report([])
    ''
    """
    readers = list(readers)
    found: dict[str, list[tuple[str, list[Guess]]]] = {}
    for name, answers in readers:
        own: dict[str, list[Guess]] = {}
        for one in _said(answers):
            if one.question not in TODAY:
                own.setdefault(one.question, []).append(one)
        for question, said in own.items():
            found.setdefault(question, []).append((name, said))
    if not readers:
        return ""
    shown = sorted(sorted(found, key=lambda one: -len(found[one]))[:LINES])
    groups: dict[str, list[tuple[str, ...]]] = {}
    for question in shown:
        groups.setdefault(_claims(question), []).append(_line(question, found[question]))
    heads = [say(f"gathered.{of}") for of in HEADS]
    caption = say("gathered.caption", readers=str(len(readers)))
    table = html_table(say("gathered.name"), caption, heads, groups, "nk-words") if found else ""
    tried = [
        one
        for _, answers in readers
        for one in answers
        if isinstance(one, Try) and one.verdict not in NOTES
    ]
    right = sum(one.verdict == "right" for one in tried)
    notes = [
        say("gathered.left_out", count=str(len(found) - LINES)) if len(found) > LINES else "",
        say("gathered.exercises", right=right, tried=len(tried)) if tried else "",
    ]
    return table + "".join(f"<p>{note}</p>" for note in notes if note) + thought(readers)


def thought(readers: Iterable[tuple[str, Answers]]) -> str:
    """Return what each reader thought before and after, a row a reader, as HTML; no score.

    Whoever gave no name is a number. Nothing is returned if nobody was asked.
    """
    asked, lines = entries("today"), []
    for place, (name, answers) in enumerate(readers, start=1):
        said = {one.question: _short(one.said) for one in _said(answers)}
        if not said.keys().isdisjoint(TODAY):
            pairs = ([said.get(f"{when}.{of}", "\N{EN DASH}") for when in TIMES] for of in asked)
            cells = [say("gathered.moved", before=one, after=other) for one, other in pairs]
            lines.append((name or str(place), *cells))
    heads = [say("gathered.reader"), *(about["head"] for about in asked.values())]
    title = say("gathered.thought")
    return html_table(title, title, heads, lines, "nk-words") if lines else ""


def _said(answers: Answers) -> list[Guess]:
    """Return what was said to questions, in the order of its time."""
    return joined(one for one in answers if isinstance(one, Guess))


def _claims(question: str) -> str:
    about = rows("notebooks").get(question.partition(".")[0], {})
    claims = about.get("claims", "").replace(";", ", ")
    return say("gathered.claims", title=about["title"], claims=claims) if about else ""


def _line(question: str, said: list[tuple[str, list[Guess]]]) -> tuple[str, ...]:
    """Return a question, what was said to it first, and last; of a guess, what came."""
    first = [(name, given[0].said) for name, given in said]
    last = [(name, given[-1].said) for name, given in said]
    asked = said[0][1][0]
    after = tally(last) if question in entries("questions") else _short(asked.came)
    return say("gathered.asked", id=question, asked=_short(asked.asked)), tally(first), after


def tally(said: list[tuple[str, str]]) -> str:
    """Say who said what, or how many where no names were given; of numbers, how far they reach.

    Examples
    --------
    >>> tally([("", "larger"), ("", "larger"), ("Ada", "smaller")])
    'larger (2); smaller (Ada)'
    >>> tally([("", "20 warheads"), ("", "70 warheads"), ("", "40 warheads")])
    '20 to 70, middle 40 warheads'
    """
    counts = Counter(text for _, text in said)
    numbers = [NUMBER.fullmatch(text) for text in counts.elements()]
    units = {one[2] if one else "" for one in numbers}
    if len(counts) > 2 and len(units) == 1 and "" not in units:
        values = [float(one[1].replace(",", "")) for one in numbers if one]
        low, high, middle = (written_out(of(values)) for of in (min, max, median))
        return say("gathered.range", low=low, high=high, middle=middle, unit=units.pop())
    told = []
    for text, count in counts.most_common(SAID):
        names = [name for name, one in said if one == text and name]
        names = names if len(names) <= NAMES else []
        unnamed = count - len(names)
        who = ", ".join([*names, *([str(unnamed)] if unnamed else [])])
        told.append(say("gathered.said", said=_short(text), who=who))
    if others := len(said) - sum(count for _, count in counts.most_common(SAID)):
        told.append(say("gathered.others", count=str(others)))
    return "; ".join(told)


def _short(text: str) -> str:
    return (
        text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    )
