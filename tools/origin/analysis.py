"""Findings of games, of choices and of doubts, which take more than a run or two.

Modules other than the public one are imported where they are used, so that the other findings can
be told of a version that does not have them.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd

import conundrum as nk
from conundrum.analysis.tradeoffs.frontier import PRICES as COSTS
from tools.origin.language import Unclear

BOTH = ("engage", "engage")
POWERS = ("Washington", "Beijing")
PRICES = range(0, 101, 10)
OPEN = {
    "STAY": ["as in 2016", "engage"],
    "TWO": ["press", "engage"],
    "THREE": ["press", "as in 2016", "engage"],
}
"""The stances that are open to both powers."""


@cache
def _game(washington: float, beijing: float, stances: str) -> Any:
    from conundrum.analysis.game import Payoffs
    from conundrum.panels.replies import FIRST
    from conundrum.run import measured
    from conundrum.shown import replies

    names = OPEN[stances]
    pays = {"washington": washington / 100, "beijing": beijing / 100}
    setting = FIRST | {"stances": names, "pays": pays}
    found = replies.game_of(setting, measured(replies, setting))
    return Payoffs(*(pd.DataFrame(found[power.lower()], names, names) for power in POWERS))


def _named(what: str, name: str, there: Iterable[str]) -> str:
    """Return a name that is there, so that no statement holds for a misspelt one."""
    if name not in set(there):
        raise Unclear(f"{name!r} is no {what}; there are: {', '.join(dict.fromkeys(there))}")
    return name


def _of(power: str) -> int:
    """Say where a power stands in what is told of both."""
    return POWERS.index(_named("power", power, POWERS))


def game(washington: float, beijing: float, stances: str = "TWO") -> str:
    """Name the game of the two powers, by what a change of position costs each, in per cent."""
    return nk.name_game(*_game(washington, beijing, stances)).name


def meet(washington: float, beijing: float, stances: str = "TWO") -> str:
    """Say where the game has its equilibria, if those stances of `OPEN` are open."""
    from conundrum.analysis.game import outcomes

    return "; ".join(", ".join(pair) for pair in outcomes(_game(washington, beijing, stances)))


def dilemma_from(power: str, other: float) -> int:
    """Say from which price to a power it is a dilemma to stay or to engage, at one to the other."""
    return min(_dilemmas(power, other))


def dilemma_to(power: str, other: float) -> int:
    """Say up to which price to a power it is a dilemma to stay or to engage."""
    return max(_dilemmas(power, other))


def _dilemmas(power: str, other: float) -> list[int]:
    def named(price: float) -> str:
        washington, beijing = (other, price) if _of(power) else (price, other)
        return game(washington, beijing, "STAY")

    return [price for price in range(101) if named(price) == "prisoner's dilemma"]


def harmony_to() -> int:
    """Say up to which price, in per cent for both, the game is harmony."""
    return next(price for price in range(101) if game(price, price) != "harmony") - 1


def meet_from(pair: str, stances: str = "TWO") -> int:
    """Say from which price, in per cent for both, the equilibrium is this pair of stances."""
    return next(price for price in range(101) if meet(price, price, stances) == pair)


def reply(power: str, to: str, price: float) -> str:
    """Name a power's best reply to a stance of the other, where a move costs both the same."""
    payoffs = _game(price, price, "TWO")
    mine = payoffs.beijing.loc[to] if _of(power) else payoffs.washington[to]
    return str(mine.idxmax())


def ever(name: str) -> bool:
    """Say whether any two prices make a game of this name."""
    return any(game(us, china) == name for us in PRICES for china in PRICES)


def worth_to(power: str, washington: str, beijing: str) -> float:
    """Say what a pair of stances is worth to a power, without a cost of position."""
    return float(getattr(_game(0, 0, "TWO"), power.lower()).loc[washington, beijing])


def patience(power: str, price: float) -> float:
    """Say how much tomorrow must count for a power to keep a costly agreement."""
    return float(nk.critical_discount(_game(price, 0, "TWO"), BOTH)[_of(power)])


def hopeless_from(power: str) -> int:
    """Say from which price, in per cent, no patience keeps a power in a costly agreement."""
    return next(price for price in range(101) if patience(power, price) > 1)


def gains(power: str, price: float) -> float:
    """Say what a power gains by leaving the agreement, at a price to Washington alone."""
    return float(nk.side_payment(_game(price, 0, "TWO"), BOTH).needed[_of(power)])


def can_give(power: str, price: float) -> float:
    """Say what a power can give up before it loses by the agreement."""
    return float(nk.side_payment(_game(price, 0, "TWO"), BOTH).spare[_of(power)])


def _tried() -> pd.DataFrame:
    """List every policy that is tried under the central beliefs."""
    from conundrum.shown.believing import TRIED, WORLDS

    return nk.options(TRIED, worlds=WORLDS).table.rename_axis("policy").reset_index()


def beaten(policy: str) -> bool:
    """Say whether another policy tried costs both fewer leavers and fewer warheads."""
    table = _tried()
    own = table[table["policy"] == policy].iloc[0]
    return bool((table[[*COSTS]] < own[[*COSTS]]).all(axis=1).any())


def first_from(eyes: str, policy: str) -> int:
    """Say from which price of position, in per cent, a policy comes first in 06's ranking."""
    shown = nk.believing()
    shown.eyes[eyes].click()
    for price in range(101):
        shown.position.value = price
        if shown.ranked().index[0] == policy:
            return price
    raise Unclear(f"{policy!r} never comes first in {eyes}'s eyes")


@cache
def best_after(eyes: str, years: float) -> str:
    """Name the policy that costs someone least until so many years after October 2016."""
    runs = {name: nk.simulate(policy, years=int(years)) for name, policy in nk.PRESETS.items()}
    return min(runs, key=lambda name: nk.loss(runs[name], eyes).mean())


@cache
def _priced(price: float) -> tuple[Any, ...]:
    from tools.origin.priced import Priced, corners

    return tuple(Priced(**vars(one), price=price / 100) for one in corners())


@cache
def regretted(which: str, eyes: str, price: float = 0) -> str:
    """Name the policy that someone regrets least, or most, whichever theories hold, at a price."""
    from conundrum.analysis.tradeoffs import regretted as found

    regret = found(_priced(price))[f"regret_{eyes}"]
    ends = {"least": regret.idxmin, "most": regret.idxmax}
    return str(ends[_named("end of a list", which, ends)]())


def regretted_from(eyes: str, policy: str) -> int:
    """Say from which price, in per cent, someone regrets a policy least."""
    return next(price for price in range(101) if regretted("least", eyes, price) == policy)


def best_at(eyes: str, price: float) -> str:
    """Name the policy that costs someone least over all theories, at a price in per cent."""
    losses = sum(one.losses(eyes).mean(axis=1) for one in _priced(price))
    return list(nk.PRESETS)[losses.argmin()]


@cache
def _worth(eyes: str, price: float) -> pd.DataFrame:
    return nk.information(list(_priced(price)), eyes)


def most_worth(eyes: str, price: float, place: float = 1) -> str:
    """Name the fact that someone would pay most to know, or second most, at a price."""
    return str(_worth(eyes, price).index[int(place) - 1])


def worth_knowing(eyes: str, price: float) -> float:
    """Say what the fact that is worth most is worth to someone, at a price."""
    return float(_worth(eyes, price)["value"].max())


@cache
def _beyond() -> pd.DataFrame:
    """List the corners of the five controls that cost everybody less than every named policy."""
    from tools.rigging import beyond

    return beyond(2, worlds=1000).reset_index()


@cache
def _swings() -> pd.DataFrame:
    """List what each doubt alone does to each conclusion, and whether it then falls."""
    from conundrum.analysis.conclusions import conclusions
    from conundrum.panels.doubts import swung

    parts = []
    for name, one in conclusions().items():
        part = swung(name).rename_axis("doubt").reset_index().assign(conclusion=name)
        part["place"] = range(1, len(part) + 1)
        part["mark"] = part["doubt"].map(nk.table("assumptions").set_index("name")["mark"])
        part["falls"] = [
            not (one.holds(low) and one.holds(high))
            for low, high in zip(part["low"], part["high"], strict=True)
        ]
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


@cache
def _changes() -> pd.DataFrame:
    """List what each change for a known fault does to each conclusion."""
    from conundrum.analysis.conclusions import change
    from conundrum.panels.faults import evaluate, survivors
    from conundrum.tables import entries

    rows = []
    for name, about in entries("probes").items():
        if (under := change(about)) is not None:
            found = evaluate(under)
            means = [float(lost.mean()) for lost in found["losses"]["Washington"]]
            cut_off = means[list(nk.PRESETS).index("joint cut-off")]
            place = sorted(means).index(cut_off) + 1
            rows += [
                {"fault": name, "conclusion": one, "survives": held, "place": place}
                for one, held in survivors(found).items()
            ]
    return pd.DataFrame(rows)


@cache
def _order(eyes: str, under: str, beliefs: nk.Beliefs) -> list[str]:
    """List the named policies, the least costly first, under a fault or with what is held.

    ``frame warheads 0.5`` takes half of one outcome's frame for all of it, and whole ones else.
    """
    if under.startswith("frame "):
        _, outcome, share = under.split(" ")
        means = {
            name: _framed(nk.simulate(policy, beliefs), eyes, outcome, float(share))
            for name, policy in nk.PRESETS.items()
        }
        return sorted(means, key=means.__getitem__)
    from conundrum.analysis.conclusions import Change, change
    from conundrum.panels.faults import about, as_set
    from conundrum.run import mean, measured_of
    from conundrum.shown import doubt, faults
    from conundrum.tables import entries
    from tools.origin.runs import run

    if (probe := entries("probes").get(under)) is not None:
        changed = change(probe) or Change()
    else:
        made = run(under)
        changed = Change(assumptions=made.assumptions, years=len(made.years) // 4)
    told = as_set(replace(changed, beliefs=beliefs))
    named = {"policies": about()["policies"][: len(nk.PRESETS)]}
    losses = [one["losses"][eyes] for one in measured_of(faults.runs(named, told))]
    priced = doubt.priced(losses, eyes, changed.price)
    means = {name: mean(lost) for name, lost in zip(nk.PRESETS, priced, strict=True)}
    return sorted(means, key=means.__getitem__)


def _framed(outlook: nk.Outlook, eyes: str, outcome: str, share: float) -> float:
    from conundrum.run import WEIGHED, Run, mean

    run, weights = Run(outlook), {name: getattr(nk.EYES[eyes], name) for name in WEIGHED}
    costs = [
        weight * mean(run.loss({name: 1}, share if name == outcome else 1))
        for name, weight in weights.items()
        if weight
    ]
    return sum(costs) / sum(weights.values())


def turned(eyes: str) -> int:
    """Count the doubts that, moved alone to an end of its range, turn what someone puts first."""
    from conundrum.analysis.tradeoffs import swings

    lost = {name: swings(eyes, policy) for name, policy in nk.PRESETS.items()}
    first = pd.DataFrame(
        {
            end: pd.DataFrame({name: table[end] for name, table in lost.items()}).idxmin(axis=1)
            for end in ("low", "middle", "high")
        }
    )
    return int((first.nunique(axis=1) > 1).sum())


def first_in(eyes: str, policy: str, under: str) -> int:
    """Count the mixes of beliefs in which a policy comes first, under a fault or what is held."""
    from conundrum.analysis.tradeoffs.decision import MIXES

    name = _named("policy", policy, nk.PRESETS)
    return sum(_order(eyes, under, mix)[0] == name for mix in MIXES)


def place_under(eyes: str, policy: str, under: str) -> int:
    """Say which place a policy has in someone's eyes, under a fault or with what is held."""
    return _order(eyes, under, nk.Beliefs()).index(policy) + 1


def lost(fault: str) -> str:
    """List the conclusions that a change for a fault overturns."""
    table = _changes()
    of_it = table[table["fault"] == _named("fault with a change", fault, table["fault"])]
    return ", ".join(of_it[~of_it["survives"]]["conclusion"])


def survive() -> str:
    """List the conclusions that survive every change."""
    kept = _changes().groupby("conclusion", sort=False)["survives"].all()
    return ", ".join(kept[kept].index)


def surviving() -> int:
    """Count the conclusions that survive every change."""
    return len(survive().split(", "))


def overturning(conclusions: str) -> int:
    """Count the changes that overturn all of these conclusions."""
    there = _changes()["conclusion"]
    wanted = {_named("conclusion", one, there) for one in conclusions.split(", ")}
    return sum(wanted <= set(lost(fault).split(", ")) for fault in _changes()["fault"].unique())


def harmless() -> int:
    """Count the changes that overturn nothing."""
    return sum(not lost(fault) for fault in _changes()["fault"].unique())


TABLES: Mapping[str, Callable[[], pd.DataFrame]] = {
    "tried": _tried,
    "beyond": _beyond,
    "swings": _swings,
    "changes": _changes,
}
FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        *(game, meet, dilemma_from, dilemma_to, harmony_to, meet_from, reply, ever),
        *(worth_to, patience, hopeless_from, gains, can_give),
        *(beaten, first_from, best_after),
        *(
            regretted,
            regretted_from,
            best_at,
            most_worth,
            worth_knowing,
            first_in,
            place_under,
            turned,
            lost,
            survive,
            surviving,
            overturning,
            harmless,
        ),
    )
}
