"""What the last move changed most: old number and new, what else moved, and what hardly did."""

from __future__ import annotations

from dataclasses import asdict

from conundrum.charts.bands import SHOWN
from conundrum.charts.scoreboard import at_end
from conundrum.model.policy import PRESETS, called
from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import counts_itself, unit_of
from conundrum.tables.settings import rows, value
from conundrum.tables.words import percent, say

ALSO = 2
"""How many more changes are told."""

Change = tuple[str, str, str, float]
"""An outcome, its number before and after, and the change in units of what is worth telling."""


def headline(outlook: Outlook, before: Outlook | None, shown: tuple[str, ...] = SHOWN) -> str:
    """Say what a move changed, as HTML: what was moved, the largest change, and the others.

    Changes are measured in what is worth telling of each outcome (``data/outcomes.csv``), from the
    numbers as they are written.

    Parameters
    ----------
    outlook : Outlook
        The run after the move.
    before : Outlook or None
        The run before it; none if nothing was moved yet.
    shown : tuple of str, optional
        The outcomes that are told.

    Examples
    --------
    >>> from conundrum.model.policy import Policy
    >>> from conundrum.run.simulate import simulate
    >>> headline(simulate(Policy(china_sanctions=1)), simulate(), ("warheads",))[:75]
    '<p class="nk-help">Your last move: Beijing, sanctions, from 20% to 100%</p>'
    """
    if before is None:
        return _lines(say("move.none"), say("move.start"), say("move.marks"))
    changes = sorted((_change(before, outlook, one) for one in shown), key=lambda one: -one[3])
    told = [one for one in changes if one[3] >= 1]
    said = [_told(*one) for one in told[1 : 1 + ALSO]]
    if not told:
        moved = [one for one in changes[:1] if one[3]]
        return _lines(
            what(before, outlook),
            say("move.little"),
            " ".join(_told(*one) for one in moved) or say("move.nothing"),
        )
    still = [rows("outcomes")[one[0]]["inside"] for one in changes if one[3] < 1]
    if still:
        said.append(say("move.hardly", outcomes=say("number.list").join(still)))
    return _lines(what(before, outlook), _largest(*told[0]), " ".join(said))


def drawn_anew() -> str:
    """Say that the worlds are others now, as HTML: what a move changed is not measured across them.

    Examples
    --------
    >>> "drawn anew" in drawn_anew()
    True
    """
    return _lines(say("move.draws"), say("move.anew"), say("move.apart"))


def what(before: Outlook, outlook: Outlook) -> str:
    """Say what was moved between two runs.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> what(simulate(), simulate(PRESETS["joint cut-off"]))
    'Your last move: the policy “Cut off together”'
    """
    fields = (("policy", "controls"), ("beliefs", "beliefs"))
    records = {
        name: [asdict(getattr(run, name)) for run in (before, outlook)] for name, _ in fields
    }
    moved = [
        (about, name, old[name], new[name])
        for field, about in fields
        for old, new in [records[field]]
        for name in old
        if old[name] != new[name]
    ]
    held = before.assumptions != outlook.assumptions
    if not moved:
        return say("move.assumptions" if held else "move.back")
    if len(moved) == 1 and not held:
        about, name, old, new = moved[0]
        row = rows(about)[name]
        return say(
            "move.control" if about == "controls" else "move.belief",
            power=row.get("room", ""),
            control=row["inside"],
            old=percent(old),
            new=percent(new),
        )
    named = [name for name, policy in PRESETS.items() if policy == outlook.policy]
    if named and before.policy != outlook.policy:
        return say("move.policy", policy=called(named[0]))
    return say("move.several")


def _change(before: Outlook, outlook: Outlook, outcome: str) -> Change:
    old, new = at_end(before, outcome), at_end(outlook, outcome)
    written = [float(number.replace(",", "")) for number in (old, new)]
    return outcome, old, new, abs(written[1] - written[0]) / value("outcomes", outcome, "telling")


def _told(outcome: str, old: str, new: str, _: float) -> str:
    about = rows("outcomes")[outcome]
    return say("move.told", outcome=about["label"], old=old, new=new, unit=unit_of(outcome))


def _largest(outcome: str, old: str, new: str, _: float) -> str:
    about = rows("outcomes")[outcome]
    plain = counts_itself(outcome)
    return say(
        "move.plain" if plain else "move.largest",
        old=old,
        new=f"<b>{new}</b>",
        outcome=about["inside"],
        unit=f"<small>{unit_of(outcome)}</small>" if plain else unit_of(outcome),
    )


def _lines(what: str, largest: str, also: str) -> str:
    return f'<p class="nk-help">{what}</p><p class="nk-largest">{largest}</p><p>{also}</p>'
