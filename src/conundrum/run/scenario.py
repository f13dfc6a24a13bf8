"""The scenario: everything that a reader has set, with a code that readers give to others."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self, TypeVar
from zlib import crc32

from conundrum.model import PRESETS, Assumptions, Beliefs, Policy
from conundrum.model.assumptions import shortest
from conundrum.run.codes import FORMER, NAME, OLDER, VERSION, Reader, seal, unseal, version, write
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld, believed
from conundrum.run.limits import limit, within
from conundrum.run.priorities import Priorities, priorities_of
from conundrum.run.share_code import read_shares, write_shares
from conundrum.tables import BadValue, Shares, record, rows, say

Record = TypeVar("Record", bound=Shares)

SEED_LENGTH, HELD_LENGTH, NAME_LENGTH = 7, 7, 4
"""How many characters a scenario code uses for a seed, for the fixed value of an assumption, and
for the name of an assumption."""

KINDS: dict[str, type] = {
    "policy": Policy,
    "beliefs": Beliefs,
    "priorities": Priorities,
    "assumptions": Assumptions,
}
"""The parts of a scenario other than the seed, with the Python class of each part."""

FIRST: dict[type[Shares], int] = {Policy: 5, Beliefs: 4, Priorities: 5}
"""Every scenario code contains this many shares of each record. In a scenario code, a share that
was added to its record later has a mark before it."""


@dataclass(frozen=True, init=False)
class Scenario:
    """Everything that decides a run, and the priorities by which the run is judged.

    Parameters
    ----------
    policy : Policy, dict or str, optional
        What the two powers do: a policy, a dict of its controls, or a name of `policies`.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds; by default all are central. If they are "drawn", each
        future has its own beliefs.
    priorities : Priorities or str, optional
        How heavily each outcome counts; by default as for Washington.
    seed : int, optional
        Start of the random numbers.
    assumptions : Assumptions or dict, optional
        The assumptions held at one value; by default none.

    Raises
    ------
    BadValue
        If a field is of another kind, or the seed is out of bounds.

    Examples
    --------
    >>> Scenario("2016").code
    'NK2J-W434-68JR-000R-F6'
    >>> Scenario.read(Scenario(Policy(us_sanctions=1)).code).policy.us_sanctions
    1.0
    """

    policy: Policy
    beliefs: Beliefs
    priorities: Priorities
    seed: int
    assumptions: Assumptions

    def __init__(
        self,
        policy: Policy | Mapping[str, float] | str | None = None,
        beliefs: AnyBeliefs = None,
        priorities: str | Priorities | None = None,
        seed: int = limit("seed", "default"),
        assumptions: AnyHeld = None,
    ) -> None:
        """Check every field."""
        held, fixed = believed(beliefs, assumptions)
        policy = PRESETS[policy] if isinstance(policy, str) else record("policy", policy, Policy)
        made = {
            "policy": PRESETS[policy]
            if isinstance(policy, str)
            else record("policy", policy, Policy),
            "beliefs": held,
            "priorities": priorities_of(priorities),
            "seed": within("seed", seed),
            "assumptions": fixed,
        }
        for name, one in made.items():
            object.__setattr__(self, name, one)

    @property
    def code(self) -> str:
        """The scenario code: the policy, and a letter and a text for each unusual part."""
        default = Scenario()
        body = _shares(self.policy)
        if (beliefs := _shares(self.beliefs)) != _shares(default.beliefs):
            body += "B" + beliefs
        if (priorities := _shares(self.priorities)) != _shares(default.priorities):
            body += "W" + priorities
        if self.seed != default.seed:
            body += "S" + write(self.seed, SEED_LENGTH)
        for name, held in sorted(self.assumptions.fixed.items()):
            body += "A" + write(number_of(name), NAME_LENGTH) + write(_bits(held), HELD_LENGTH)
        return seal(body)

    @classmethod
    def read(cls, code: str) -> Self:
        """Return the scenario that a code describes.

        In the code, letter case, spaces, line ends and dashes do not matter. The scenario that is
        returned has the same code, with two exceptions. A code of the first model becomes a code of
        today's model. Some early codes contain beliefs or priorities that differ from the usual
        ones by less than a tenth of a per cent; today's codes leave these out.

        Raises
        ------
        BadValue
            If the text is no scenario code, has another version, is mistyped or cut short, if a
            value in it is out of bounds, or if its parts are not in the form that `code` writes.
            The message says which.

        Examples
        --------
        >>> Scenario.read(Scenario(priorities="Beijing").code.lower()).priorities.fallen
        1.0
        >>> Scenario.read("joint opening")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        conundrum.tables.bounds.BadValue: scenario code must be a text that begins with NK2; ...
        """
        reader, default = (
            Reader(unseal(code, version(code) if older(code) else VERSION)),
            Scenario(),
        )
        policy = _record(Policy, reader)
        beliefs = _record(Beliefs, reader) if reader.skip("B") else default.beliefs
        priorities = _record(Priorities, reader) if reader.skip("W") else default.priorities
        seed = default.seed
        if reader.skip("S") and (seed := reader.number(SEED_LENGTH)) == default.seed:
            raise BadValue(NAME, code, say("code.seed", seed=seed))
        names = {number_of(name): name for name in rows("assumptions")}
        held: dict[str, int] = {}
        while reader.skip("A"):
            name = names.get(reader.number(NAME_LENGTH))
            bits = reader.number(HELD_LENGTH)
            if name is None or name in held or bits >= 2**32:
                raise BadValue(NAME, code, say("code.held"))
            held[name] = bits
        if reader.rest:
            raise BadValue(NAME, code, say("code.parts"))
        assumptions = Assumptions(**{name: _held(bits) for name, bits in held.items()})
        written = {name: _bits(kept) for name, kept in assumptions.fixed.items()}
        if [*held.items()] != sorted(written.items()):
            raise BadValue(NAME, code, say("code.order"))
        return cls(policy, beliefs, priorities, seed, assumptions)


def _bits(held: float) -> int:
    return int.from_bytes(struct.pack(">f", held), "big")


def _held(bits: int) -> float:
    return shortest(struct.unpack(">f", bits.to_bytes(4, "big"))[0])


def older(code: object) -> str:
    """Return the note beside a scenario code of an older version of the model, or an empty text.

    Examples
    --------
    >>> older("NK1J-W434-68JR-000S-3S")[:46], older(Scenario().code)
    ('This scenario was made with an older version o', '')
    """
    return OLDER if version(code) in FORMER else ""


def _shares(record: Shares) -> str:
    kind = type(record)
    return write_shares(vars(record), vars(kind()), FIRST[kind])


def _record(kind: type[Record], reader: Reader) -> Record:
    return kind(**read_shares(reader, vars(kind()), FIRST[kind]))


def number_of(assumption: str) -> int:
    """Return a number that is computed from the letters of an assumption's name.

    Examples
    --------
    >>> number_of("leak")
    949338
    """
    return crc32(assumption.encode()) % 32**NAME_LENGTH
