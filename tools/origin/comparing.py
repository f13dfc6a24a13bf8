"""Finds sentences that compare outcomes and that no origin checks, and reverses origins."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tools.origin.plain import visible_texts
from tools.origin.sentences import WAYS
from tools.origin.texts import MARK, Origin, bare, origin_at
from tools.origin.wording import read

ENDS = (
    "least|fewest|lowest|smallest|shortest|first|calmest|most|highest|largest|greatest|longest|last"
)
WORDS = re.compile(
    rf"\b(?:{'|'.join((ENDS, *WAYS.values()))}|better|worse)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"after|before|under|above|below|beyond|first|last|longer|about|little|a little|nothing|takes?"
    r"|cuts?|gains?|loses?|adds?|up|down|same|same time|stays?|falls?|falling|fell",
    re.IGNORECASE,
)
"""Words that say where, when or what more often than which way: alone they compare nothing."""
OUTCOMES = re.compile(
    r"\b(?:warheads?|arsenals?|hung(?:er|ry)|leave(?:rs)?|left|flight|refugees|output"
    r"|econom(?:y|ies)|(?:in)?stability|(?:un)?stable|hostility|futures|reserves|loss|purchases|sales"
    r"|trust|launch(?:es)?)\b",
    re.IGNORECASE,
)
CLAIM = re.compile(r"(?:\*\*|\| )[HD]\d+\b[^\n]*|\*\*More (?:on|against)[^*]*\*\*")
"""A claim in our words, whose it is stands before it; and headings that say what follows."""
REASONS = {
    "claim": "what an author, a power or an objection holds",
    "theory": "what a theory or a link of the model takes for granted",
    "general": "no two runs: how to read, what is not known, what the record tells",
    "held": "the sentence beside it says the same with its origin",
    "digits": "both figures stand in it, and no word of it says which way",
}
"""Why a sentence that compares needs no origin, as its mark says: ``<!--. claim -->``."""
APART = ("conclusions",)
"""Files whose sentences are held by a figure of their own: a conclusion."""
END = re.compile(r"(?<=[.!?])(?:[\"”*)]|\0\d+\0)*\s+|\n\n|\n(?=[-*|#\d])")
TAGS = re.compile(r"<(?!!--)[^>]*>|\]\([^)]*?(?: \"[^\"]*\")?\)|```.*?```", re.DOTALL)
OPERAND = re.compile(
    r"rows\((?:[^()]|\([^()]*\))*\)"
    r"|(?:\"[^\"]*\"|'[^']*')(?:, \d{4}(?:\.\d+)?(?:, \d{4})?)?"
)
ALIKE = re.compile(r"abs\(|!=|\bor\b|\|")
AS_WELL = re.compile(rf"\b(?:{WAYS['same']}|{WAYS['hardly']})$", re.IGNORECASE)
"""Words that are as true the other way round."""


@dataclass(frozen=True)
class Compared:
    """A sentence that compares outcomes.

    Parameters
    ----------
    piece, said : str
        The cell or line, and the sentence.
    origins : tuple of Origin
        Its origins, and marks that give the reason why it needs none.
    """

    piece: str
    said: str
    origins: tuple[Origin, ...]

    @property
    def reason(self) -> str:
        """The reason that a mark gives why the sentence needs no origin; empty without a mark."""
        return next((o.text for o in self.origins if o.kind == "." and o.text in REASONS), "")

    @property
    def held(self) -> bool:
        """Whether an origin checks the comparison itself, and not only a digit."""
        return any(holds(origin) for origin in self.origins)


def holds(origin: Origin) -> bool:
    """Say whether an origin checks a sentence, because it states, compares or bounds something."""
    figure = read(origin.before)
    bounds = figure is not None and figure.lean in ("over", "under")
    return origin.kind == "?" or (origin.kind == "=" and (bounds or len(operands(origin)) > 1))


def operands(origin: Origin) -> list[str]:
    """Return the runs, with their years, and the rows of tables that an origin names, each once."""
    return list(dict.fromkeys(OPERAND.findall(origin.text)))


def exchanged(origin: Origin) -> Iterator[Origin]:
    """Yield the origin with two of its runs or rows exchanged, each pair in turn.

    An origin that says that two are alike would still be true, so its pair is not exchanged.
    """
    if ALIKE.search(origin.text) or AS_WELL.search(origin.before.strip()):
        return
    named = operands(origin)
    for place, one in enumerate(named):
        for other in named[place + 1 :]:
            yield replace(origin, text=_swapped(origin.text, {one: other, other: one}))


def _swapped(text: str, other: Mapping[str, str]) -> str:
    return OPERAND.sub(lambda found: other.get(found[0], found[0]), text)


def compared(path: Path) -> Iterator[Compared]:
    """Yield the sentences of a text that compare outcomes.

    Questions, and answers to choose from, do not count, because they may be wrong.
    """
    for piece, text in visible_texts(path, told=True):
        for sentence in _sentences(text):
            said = " ".join(bare(sentence).split())
            words = [word for word in WORDS.findall(said) if not ELSEWHERE.fullmatch(word)]
            if words and OUTCOMES.search(said) and not said.endswith("?"):
                found = (origin_at(path.name, piece, sentence, m) for m in MARK.finditer(sentence))
                yield Compared(piece, said, tuple(found))


def unheld(path: Path) -> Iterator[Compared]:
    """Yield the sentences that compare outcomes without an origin or a reason to need none."""
    for one in compared(path) if path.stem not in APART else ():
        if not (one.held or one.reason):
            yield one


def reasons(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the sentences that compare but need no origin, each with the reason."""
    yield from ((one.said, REASONS[one.reason]) for one in compared(path) if one.reason)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; the full stops in its comments do not count."""
    marks = [mark[0] for mark in MARK.finditer(text)]
    places = iter(range(len(marks)))
    hidden = MARK.sub(lambda _: f"\0{next(places)}\0", text)
    for part in END.split(TAGS.sub(" ", CLAIM.sub("", hidden))):
        yield re.sub("\0(\\d+)\0", lambda place: marks[int(place[1])], part)
