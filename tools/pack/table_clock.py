"""Play a table of eight seats on a simulated clock, its words counted from the pack's own texts."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from conundrum.classroom.seminar.board_words import settings
from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import CARDS, POWERS, SEATS, ended, moves
from conundrum.classroom.seminar.session import Session
from conundrum.run import show
from conundrum.tables import rows
from conundrum.tables.settings import shown_text
from tools.pace import WORD
from tools.pack.paper import ROUNDS, START, YEARS
from tools.pack.slips import PAPERS
from tools.pack.texts import GUIDE, cut, opening, slide
from tools.sheets import SHEETS

READ, SPEAK, HAND = 200, 130, 20
"""Words a minute: read in silence, said aloud, written by hand."""
TYPE, SILENCE, WATCH = 5, 10, 90
"""Seconds: to type a seat's choice as one line; after a question; to see the model answer once."""
SENTENCE = 14
"""Words of a sentence that somebody makes up."""
FOLDED = re.compile(r"(?s)<details.*?</details>")
SAID = ("hunger", "leavers", "warheads", "hostility")
"""What the chair reads out after a reveal, people first."""


class Act(NamedTuple):
    """A part of the meeting.

    Parameters
    ----------
    act, what : str
        The act's name, and what is done in it.
    words : int
        What is read, said and written in it.
    minutes, stated : float
        What that takes, and what the timing sheet gives it.
    """

    act: str
    what: str
    words: int
    minutes: float
    stated: float


def words(text: str) -> int:
    """Count the words of a text that may hold HTML; what is folded away is not read.

    Examples
    --------
    >>> words("<p>Two <b>powers</b>.</p><details>More.</details>")
    2
    """
    return len(WORD.findall(re.sub(r"<[^>]+>", " ", FOLDED.sub("", text))))


def spent(read: int = 0, said: int = 0, written: int = 0, seconds: float = 0) -> tuple[int, float]:
    """Return how many words there are, and the minutes that they take with the seconds besides.

    Examples
    --------
    >>> spent(read=100, said=65, seconds=30)
    (165, 1.5)
    """
    minutes = read / READ + said / SPEAK + written / HAND + seconds / 60
    return read + said + written, minutes


def stated(heading: str) -> dict[str, float]:
    """Return the minutes that the timing sheet gives to each act, or to each step of a round.

    Examples
    --------
    >>> stated("75 minutes")["Open"], stated("A round")["Talk"]
    (6.0, 5.0)
    """
    _, *lines = cut("#" + shown_text(GUIDE / "pack" / "timing.md"), heading)
    named = (re.findall(r"\*\*([\w ]+)", " ".join(line))[0] for line in lines)
    return {
        name: float(line[heading == "75 minutes"]) for name, line in zip(named, lines, strict=True)
    }


def _choose(session: Session, game: Game) -> int:
    """Seal a choice for every seat, another one each round, and return how many lines that is."""
    year = START + YEARS * (game.number - 1)
    for place, seat in enumerate(game.rules.seats):
        offered = [move for move, about in moves(seat).items() if not ended(about, year)]
        does = (
            (0.9 - 0.3 * game.number / ROUNDS, 0.2 * game.number, 0.4)
            if seat in POWERS
            else offered[(place + game.number) % len(offered)]
        )
        session.choose(Choice(seat, game.number, does))
    return len(game.rules.seats)


def _board(game: Game) -> str:
    """Return what the chair reads out: people first, then the rest, then what each seat did."""
    run, step = outlook(game), steps(game, len(game.played))
    told = [
        f"{rows('outcomes')[name]['label']}: {show(name, run[name][step, game.rules.world])}."
        for name in SAID
    ]
    return " ".join([*told, settings(game, game.played[-1], len(game.played))])


def _round(session: Session, number: int) -> Iterator[Act]:
    name, given = f"Round {number}", stated("A round")
    game = session.state.game
    assert game
    about = CARDS.get(game.card, {})
    card = " ".join(about[part] for part in ("title", "text", "question") if about)
    if card:
        yield Act(name, "Card", *spent(said=words(card), seconds=SILENCE), given["Card"])
    else:
        explained = words(slide("A round"))
        yield Act(name, "Explain the steps", *spent(said=explained), given["Card"] + 1)
    guess = max(words(PAPERS.slips(seat)) for seat in SEATS) // (2 * ROUNDS)
    yield Act(name, "Guess", *spent(read=guess, written=3), given["Guess"])
    task = max(words(about["tasks"][number - 1]) for about in SEATS.values())
    yield Act(name, "Talk", *spent(read=task, written=SENTENCE), given["Talk"])
    lines = _choose(session, game)
    yield Act(name, "Seal", *spent(seconds=TYPE * lines), given["Seal"])
    session.reveal()
    assert session.state.game
    yield Act(name, "Reveal", *spent(said=words(_board(session.state.game))), given["Reveal"])
    yield Act(name, "Say", *spent(said=SENTENCE * lines), given["Say"])


def _debrief() -> Iterator[Act]:
    script = shown_text(GUIDE / "debrief.md")
    _, *lines = cut(f"## Steps\n{script}", "Steps")
    for line in lines:
        part = script.partition(f"## {line[0]}\n")[2].partition("\n## ")[0]
        asked = part.partition("**Ask.**")[2].partition("\n\n")[0]
        guesses = SENTENCE * len(SEATS) if "guess" in asked else 0
        took = spent(said=words(asked) + guesses, seconds=SILENCE * asked.count("?"))
        yield Act("Debrief", line[0], *took, float(line[2]))


def played() -> list[Act]:
    """Play the meeting of 75 minutes: three rounds in a real log, with eight seats."""
    given = stated("75 minutes")
    sheet = max(words(SHEETS.role(seat)) for seat in SEATS)
    told = spent(read=words(slide("Two powers")), said=words(opening()), seconds=WATCH)
    acts = [
        Act("Open", "Say the text, move a slider", *told, given["Open"]),
        Act("Goals", "Longest sheet", *spent(read=sheet, written=SENTENCE), given["Goals"]),
    ]
    with TemporaryDirectory() as folder:
        session = Session(str(Path(folder) / "clock.jsonl"))
        session.begin("Table 1", ROUNDS, YEARS, 1, tuple(SEATS))
        for number in range(1, ROUNDS + 1):
            acts += _round(session, number)
    own = spent(written=2 * SENTENCE)
    acts.append(Act("Write", "Two sentences", *own, given["Write"]))
    acts += _debrief()
    last = spent(written=SENTENCE, said=SENTENCE * len(SEATS))
    return [*acts, Act("Close", "A sentence each", *last, given["Close"])]


def timing() -> str:
    """Return the timing sheet in Markdown, with what each act and each step needs."""
    acts = played()
    needs: dict[str, float] = {}
    longest: dict[str, float] = {}
    for one in acts:
        needs[one.act] = needs.get(one.act, 0) + one.minutes
        longest[one.what] = max(longest.get(one.what, 0), one.minutes)
    told = {name: f"{minutes:.1f}" for name, minutes in (longest | needs).items()}
    rates = {"READ": READ, "SPEAK": SPEAK, "TYPE": TYPE}
    return shown_text(GUIDE / "pack" / "timing.md").format_map({**told, **rates})
