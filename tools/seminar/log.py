"""The log of a game, as the page writes it: a line of JSON for each act, with a checksum."""

import json
from typing import Any
from zlib import crc32

from conundrum.tables import BadValue, say
from conundrum.views.seminar import log_rules, rounds
from tools.seminar import draws
from tools.seminar.sealed import opened

CHECK = "check"

Act = dict[str, Any]
"""An act, as a line of the log has it: the number `n` of the act, the time `at` which it was
written, the kind of act, and the fields of this kind."""


def state(text: bytes) -> dict[str, Any]:
    """Return the state of a game from the text of its log, as `rounds.state` does on the page.

    Returns
    -------
    dict
        The ``game``; ``done``, the numbers of the acts that count; and ``faults``, in words.

    Raises
    ------
    BadValue
        If the text holds no game.

    Examples
    --------
    >>> rules = {"table": "A", "rounds": 3, "years": 4, "seed": 7, "seats": ["seoul"]}
    >>> state(line({"n": 1, "act": "begin", "rules": rules}))["game"]["rules"]["deck"][0]
    'failed_harvest'
    """
    acts, faults = read(text)
    try:
        rules = log_rules.rules_in(acts, draws.deck)
        found = rules and rounds.state([*_opened(acts, faults)], rules)
    except (TypeError, ValueError, KeyError, AttributeError):
        found = None
    if not found:
        raise BadValue("log", f"{text[:40]!r}", "the log of a game")
    return {**found, "faults": [*faults, *found["faults"]]}


def read(text: bytes) -> tuple[list[Act], list[str]]:
    r"""Return the acts in the undamaged lines of a log, and the faults of all other lines in words.

    Examples
    --------
    >>> whole = line({"n": 1, "act": "begin"}) + line({"n": 2, "act": "back", "of": 1})
    >>> [act["act"] for act in read(whole)[0]]
    ['begin', 'back']
    >>> read(whole.replace(b"back", b"bakc"))[1][0][:28]
    'Line 2 of the log is damaged'
    """
    acts: list[Act] = []
    faults: list[str] = []
    gone = 0
    for place, written in enumerate(text.split(b"\n"), start=1):
        if not written.strip():
            continue
        if (act := _act(written)) is None:
            faults.append(say("game_log.damaged", line=place))
        else:
            if act["n"] - place != gone:
                gone = act["n"] - place
                faults.append(say("game_log.altered", line=place))
            acts.append(act)
    return acts, faults


def line(act: Act) -> bytes:
    """Write an act as a line with its checksum."""
    return (_plain({**act, CHECK: _check(act)}) + "\n").encode()


def _opened(acts: list[Act], faults: list[str]) -> Any:
    """Yield acts with their choices decoded, and add a fault for each code that is damaged."""
    for act in acts:
        try:
            yield act | opened(act["sealed"]) if "sealed" in act else act
        except BadValue:
            faults.append(say("game_log.damaged", line=act["n"]))


def _plain(act: Act) -> str:
    return json.dumps(act, ensure_ascii=False)


def _check(act: Act) -> str:
    return f"{crc32(_plain(act).encode()):08x}"


def _act(written: bytes) -> Act | None:
    try:
        act = json.loads(written)
        check = act.pop(CHECK)
        whole = check == _check(act) and isinstance(act["n"], int) and isinstance(act["act"], str)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return act if whole else None
