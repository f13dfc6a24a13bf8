"""The tools of trade-offs and of the game: how to drive them, what they may answer."""

from typing import Any

import hypothesis.strategies as st
import pandas as pd

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.game.payoffs import STANCES
from conundrum.tables.settings import rows

from .driving import RUN, Driven, holds_shares
from .values import beliefs, eyes, held, names, policies, seeds

WORLDS, YEARS = st.integers(1, 3), st.integers(4, 5)
SHORT: dict[str, st.SearchStrategy[Any]] = {"years": YEARS, "worlds": WORLDS, "seed": seeds}
"""A run that takes some milliseconds."""

OWN = nk.variant(add={"own": lambda leak: leak})
TAKING = ("", ", which takes")
LINKS = st.sampled_from([lambda leak: leak, lambda gdp: gdp, len, 3])
CHOICES = nk.options(nk.PRESETS, worlds=20, years=5)
PLACED = st.dictionaries(st.text(max_size=3) | st.just("2016"), policies, max_size=3)
STANCE = st.floats(-1, 1) | st.sampled_from([-1, 1, 1 + 1e-9])
QUANTITY = names([*rows("outcomes"), *nk.EYES])


def is_table(answer: pd.DataFrame) -> bool:
    return len(answer) > 0 and bool(answer.notna().to_numpy().all())


def is_map(answer: pd.DataFrame) -> bool:
    # It says nothing of worlds in which the regime stands where it stands in none.
    return is_table(answer.drop(columns="instability_standing"))


def is_share_each(answer: pd.DataFrame) -> bool:
    return bool(answer.to_numpy().min() >= 0 and answer.to_numpy().max() <= 1)


TOOLS = {
    "stance": Driven(
        nk.stance,
        {"washington": STANCE, "beijing": STANCE, "shared_conditions": st.floats(0, 1)},
        holds_shares,
    ),
    "stance_map": Driven(
        nk.stance_map,
        {
            "n": st.integers(1, 3),
            "beliefs": beliefs,
            "assumptions": held,
            "shared_conditions": st.floats(0, 1),
            **SHORT,
        },
        is_map,
        examples=30,
    ),
    "options": Driven(
        nk.options,
        {"policies": PLACED, "beliefs": beliefs, "assumptions": held, **SHORT},
        lambda answer: is_map(answer.table),
        examples=40,
    ),
    "Options": Driven(
        CHOICES.losses, {"eyes": eyes}, lambda answer: answer.shape == (7, 20), ("weights",)
    ),
    "best": Driven(nk.best, {"choices": st.just(CHOICES), "eyes": eyes}, is_table, ("weights",)),
    "frontier": Driven(
        nk.frontier,
        {
            "points": st.just(CHOICES.table),
            "minimise": st.lists(
                names(["leavers_mean", "warheads_median", "hunger_median"]), max_size=3
            ),
        },
        is_map,
    ),
    "regret": Driven(
        nk.regret,
        {
            "policies": PLACED,
            "beliefs": st.lists(beliefs, max_size=2),
            "assumptions": held,
            **SHORT,
        },
        is_share_each,
        examples=30,
    ),
    "fails_where": Driven(
        nk.fails_where,
        {
            "question": names(conclusions()),
            "theories": st.booleans(),
            "most": st.integers(0, 3),
            "least": st.floats(0, 1),
            **SHORT,
            "searched": st.integers(99, 101),
        },
        lambda answer: answer.title,
        examples=6,
    ),
    "variant": Driven(
        nk.variant,
        {
            "replace": st.dictionaries(names(["denial", "taming"]), LINKS, max_size=1),
            "add": st.dictionaries(st.sampled_from(["own", "no name"]), LINKS, max_size=1),
            "name": st.text(max_size=3),
        },
        lambda answer: len(answer.fingerprint) == 8,
        tuple(f"link {link}{of}" for link in ("own", "denial", "taming") for of in TAKING),
        examples=12,
    ),
    "compare_models": Driven(
        nk.compare_models,
        {"policy": policies, "model": st.just(OWN), **SHORT},
        is_table,
        examples=12,
    ),
    "Outcome": Driven(
        nk.Outcome,
        {"name": st.text(max_size=3), "function": st.just(len), "unit": st.text(max_size=3)},
        lambda answer: answer.name,
        ("outcome",),
    ),
    "figures": Driven(
        nk.figures,
        {"outlook": st.just(RUN), "unit": names(["shown", "model"])},
        lambda answer: answer["hunger_median"] <= 100,
    ),
    "response": Driven(
        nk.response,
        {
            "quantity": QUANTITY,
            "policy": policies,
            "against": policies,
            "names": st.lists(names(["leak", "growth_arms"]), min_size=1, max_size=2),
            "lucks": st.integers(0, 2),
            "years": YEARS,
            "seed": seeds,
        },
        callable,
        examples=12,
    ),
    "screening": Driven(
        nk.screening,
        {
            "quantity": QUANTITY,
            "policy": policies,
            "against": policies,
            "trajectories": st.integers(1, 2),
            "years": YEARS,
            "seed": seeds,
        },
        is_table,
        examples=12,
    ),
    "attribution": Driven(
        nk.attribution,
        {
            "quantity": QUANTITY,
            "policy": policies,
            "against": policies,
            "top": st.integers(0, 2),
            "samples": st.sampled_from([7, 8]),
            "sizes": st.integers(0, 2),
            "years": YEARS,
            "seed": seeds,
        },
        is_table,
        examples=8,
    ),
    "payoffs": Driven(
        nk.payoffs,
        {
            "stances": st.lists(names(STANCES), max_size=3),
            "beliefs": beliefs,
            "assumptions": held,
            "eyes": st.tuples(eyes, eyes),
            "standpoint": st.floats(0, 1),
            **SHORT,
        },
        lambda answer: is_table(answer.washington) and is_table(answer.beijing),
        ("stance", "weights"),
        examples=40,
    ),
}
