"""The scenario: all that a reader set, and the code that carries it to a classmate."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar
from zlib import crc32

from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.policy import Policy
from conundrum.run.codes import NAME, OLDER, VERSION, Reader, seal, unseal, version, write
from conundrum.run.simulate import limit, within
from conundrum.run.weights import Weights, weights_of
from conundrum.tables.bounds import BadValue, Shares, instance
from conundrum.tables.settings import entries, rows

Record = TypeVar("Record", bound=Shares)

STEPS = 1000
"""A share is written in thousandths, a tenth of a per cent."""

SEED_LENGTH, HELD_LENGTH, NAME_LENGTH = 7, 7, 4
"""Characters of a seed and of a held value, 32 bits each, and of an assumption's name, 20 bits."""

SHARE_LENGTH = 2
"""Characters of a share."""


@dataclass(frozen=True)
class Scenario:
    """All that decides a run, and in whose eyes it is weighed.

    Parameters
    ----------
    policy : Policy
        What the two powers do.
    beliefs : Beliefs
        How far each rival theory holds.
    weights : Weights
        How heavily each outcome counts.
    seed : int
        Start of the random numbers.
    assumptions : Assumptions
        The assumptions held at one value.

    Raises
    ------
    BadValue
        If a field is of another kind, or the seed is out of bounds.

    Examples
    --------
    >>> decode(Scenario(Policy(us_sanctions=1)).code).policy.us_sanctions
    1.0
    """

    policy: Policy = field(default_factory=Policy)
    beliefs: Beliefs = field(default_factory=Beliefs)
    weights: Weights = field(default_factory=weights_of)
    seed: int = limit("seed", "default")
    assumptions: Assumptions = field(default_factory=Assumptions)

    def __post_init__(self) -> None:
        """Check every field."""
        instance("policy", self.policy, Policy)
        instance("beliefs", self.beliefs, Beliefs)
        instance("weights", self.weights, Weights)
        instance("assumptions", self.assumptions, Assumptions)
        object.__setattr__(self, "seed", within("seed", self.seed))

    @property
    def code(self) -> str:
        """The scenario as text: the policy, then whatever is not the default, led by a letter."""
        default, names = Scenario(), entries("codes")[VERSION]
        body = _shares(self.policy, names["policy"])
        if self.beliefs != default.beliefs:
            body += "B" + _shares(self.beliefs, names["beliefs"])
        if self.weights != default.weights:
            body += "W" + _shares(self.weights, names["weights"])
            if self.weights.cost:
                body += "C" + _shares(self.weights, ["cost"])
        if self.seed != default.seed:
            body += "S" + write(self.seed, SEED_LENGTH)
        for name, held in sorted(self.assumptions.fixed.items()):
            bits = int.from_bytes(struct.pack(">f", held), "big")
            body += "A" + write(_number_of(name), NAME_LENGTH) + write(bits, HELD_LENGTH)
        return seal(body)


def encode(
    policy: Policy,
    beliefs: Beliefs | None = None,
    weights: str | Weights | None = None,
    seed: int = limit("seed", "default"),
    assumptions: Assumptions | None = None,
) -> str:
    """Write a scenario as a short text that can be copied to a classmate.

    Shares are kept to a tenth of a per cent, held assumptions to six digits.

    Parameters
    ----------
    policy : Policy
        What the two powers do.
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.
    weights : str or Weights, optional
        Whose eyes: a name of `EYES`, or weights of one's own; the first of `EYES` unless given.
    seed : int, optional
        Start of the random numbers.
    assumptions : Assumptions, optional
        The assumptions held at one value; none unless given.

    Raises
    ------
    BadValue
        If an argument is of another kind or out of bounds.

    Examples
    --------
    >>> encode(Policy())
    'NK2J-W434-68JR-000R-F6'
    """
    return Scenario(
        policy,
        Beliefs() if beliefs is None else beliefs,
        weights_of(weights),
        seed,
        Assumptions() if assumptions is None else assumptions,
    ).code


def decode(code: str) -> Scenario:
    """Read a scenario code. Case, spaces, line ends and dashes do not matter.

    A code of the first model is read as well, with what it did not know at its default.

    Raises
    ------
    BadValue
        If it is no scenario code, of another version, mistyped or cut short, or if a value in
        it is out of bounds; the message says which.

    Examples
    --------
    >>> decode(encode(Policy(us_sanctions=1), weights="Beijing").lower()).weights.fallen
    1.0
    >>> decode("joint opening")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: scenario code: a text that begins with NK2 is allowed, ...
    """
    default, made = Scenario(), version(code) if version(code) in entries("codes") else VERSION
    reader, names = Reader(unseal(code, made)), entries("codes")[made]
    policy = _record(Policy, reader, names["policy"])
    beliefs = _record(Beliefs, reader, names["beliefs"]) if reader.skip("B") else default.beliefs
    weights = _weights(reader, names["weights"]) if reader.skip("W") else default.weights
    seed = reader.number(SEED_LENGTH) if reader.skip("S") else default.seed
    names = {_number_of(name): name for name in rows("assumptions")}
    held: dict[str, float] = {}
    while reader.skip("A"):
        name = names.get(reader.number(NAME_LENGTH))
        bits = reader.number(HELD_LENGTH)
        if name is None or name in held or bits >= 2**32:
            raise BadValue(NAME, code, "one that holds assumptions of this model, each once,")
        held[name] = float(f"{struct.unpack('>f', bits.to_bytes(4, 'big'))[0]:.6g}")
    if reader.rest:
        raise BadValue(NAME, code, "one without further parts")
    return Scenario(policy, beliefs, weights, seed, Assumptions(**held))


def older(code: object) -> str:
    """Return what stands beside a code that an older model wrote; nothing beside others.

    Examples
    --------
    >>> older("NK1J-W434-68JR-000S-3S"), older(encode(Policy()))
    ('Made with the first model; numbers may differ.', '')
    """
    return OLDER if version(code) in entries("codes").keys() - {VERSION} else ""


def _shares(record: Shares, names: Iterable[str]) -> str:
    return "".join(write(round(getattr(record, name) * STEPS), SHARE_LENGTH) for name in names)


def _record(kind: type[Record], reader: Reader, names: Iterable[str]) -> Record:
    return kind(**{name: _share(reader) for name in names})


def _share(reader: Reader) -> float:
    return reader.number(SHARE_LENGTH) / STEPS


def _weights(reader: Reader, names: Iterable[str]) -> Weights:
    # The cost has a letter of its own, so that codes from before it was weighed are still read.
    weights = _record(Weights, reader, names)
    return replace(weights, cost=_share(reader)) if reader.skip("C") else weights


def _number_of(assumption: str) -> int:
    """Return a number that stands for a name whatever the order of the table; a test sees to it."""
    return crc32(assumption.encode()) % 32**NAME_LENGTH
