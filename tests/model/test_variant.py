"""A model of one's own: checked, apart from the usual one, and the same wherever it is run."""

import pickle
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum import model
from conundrum.analysis.tradeoffs.stance_map import stance_map
from conundrum.model import PRESETS, arsenal
from conundrum.run import results_of_needs, run_of
from conundrum.run.hindcast import hindcast

FUTURES = 60


def fewer(build_2016: Any, effort: Any) -> Any:
    return 0.5 * build_2016 * effort


HALF = nk.variant(replace={"warheads_change": fewer}, name="half")


def people(leak: Any) -> Any:
    """Say another unit than that of the link.

    Notes
    -----
    Unit: people
    """
    return leak


def test_a_model_without_changes_is_the_usual_one_to_the_last_bit() -> None:
    assert nk.variant().plan == model.plan()
    usual, same = (nk.simulate(futures=FUTURES, model=one) for one in (None, nk.variant()))
    assert all(np.array_equal(usual[name], same[name]) for name in usual.arrays)


def test_the_usual_links_pass_as_own_ones_in_any_order_and_give_the_usual_plan() -> None:
    links = {link.name: link.function for link in reversed(model.LINKS)}
    assert nk.variant(replace=links).plan == model.plan()


def test_a_replaced_link_does_what_it_says() -> None:
    run = nk.simulate(futures=FUTURES, model=HALF)
    usual = nk.simulate(futures=FUTURES)
    assert np.array_equal(run["warheads"][0], usual["warheads"][0])
    stands = usual["fallen"][40] == 0
    assert np.all(run["warheads"][40][stands] < usual["warheads"][40][stands])


def test_an_added_stock_moves_and_other_links_may_take_it_before_it_is_told() -> None:
    def denial(grain: Any, enforcement: Any) -> Any:
        return enforcement * (grain < 2)

    made = nk.variant(
        replace={"denial": denial},
        add={"grain_change": lambda yearly: yearly, "yearly": lambda leak, at=0.5: at + 0 * leak},
    )
    run = nk.simulate(futures=FUTURES, model=made)
    assert run["grain"][:, 0].tolist() == [0.125 * step for step in range(81)]
    assert np.any(run["pressure"][15] > 0)
    assert np.all(run["pressure"][16] == 0)
    assert "grain" in run.summary()["outcome"].tolist()


def test_an_added_stock_starts_at_nil_whatever_stood_there(monkeypatch: Any) -> None:
    made = nk.variant(add={"grain_change": lambda leak: leak})
    drawn = model.draw(nk.Assumptions(), 5, 1)
    monkeypatch.setattr(np, "empty", lambda shape, dtype: np.full(shape, 7, dtype))
    now = model.start(nk.Policy(), nk.Beliefs(), drawn, made.plan)
    assert now["grain"].tolist() == [0] * 5


def test_two_models_in_turn_never_answer_for_each_other() -> None:
    double = nk.variant(replace={"warheads_change": lambda build_2016: 2 * build_2016}, name="half")
    models = (None, HALF, double)
    where = partial(nk.fails_where, futures=FUTURES, searched=200)
    asked: dict[str, Callable[..., Any]] = {
        "simulate": lambda **given: nk.simulate(futures=FUTURES, **given).summary(),
        "hindcast": lambda **given: hindcast(futures=FUTURES, **given).summary(),
        "payoffs": lambda **given: nk.payoffs(futures=FUTURES, **given).washington,
        "with a discount": lambda **given: (
            nk.simulate(PRESETS, futures=FUTURES, **given).losses(patient).mean()
        ),
        "fails_where": lambda **given: where(few, [nk.Policy()], **given).counts,
        "needed": lambda **given: run_of(need | given).outlook.summary(),
        "measured": lambda **given: results_of_needs([need | {"measure": ends} | given]),
    }
    patient = nk.Priorities(warheads=1, discount=0.05)
    need = {"policy": vars(nk.Policy()), "beliefs": vars(nk.Beliefs()), "futures": FUTURES}
    for name, ask in asked.items():
        first, second = ([str(ask(model=one)) for one in order] for order in (models, models[::-1]))
        assert first == second[::-1], name
        assert len(set(first)) == len(models), name


def test_a_table_says_that_the_model_was_changed() -> None:
    few_runs: dict[str, Any] = {"years": 5, "futures": 10}
    runs = [nk.simulate(**few_runs, model=model) for model in (None, HALF)]
    several = [nk.Runs({"one": run}) for run in runs]
    for made in (
        *(lambda at: several[at].losses("Seoul"), lambda at: several[at].best("Seoul")),
        lambda at: several[at].frame(2021),
        lambda at: nk.payoffs(**few_runs, model=(None, HALF)[at]).beijing,
        lambda at: stance_map(2, **few_runs, model=(None, HALF)[at]),
        lambda at: nk.sensitivity(method="morris", samples=2, years=5, model=(None, HALF)[at]),
        lambda at: runs[at].summary(),
        lambda at: runs[at].bands(),
        lambda at: runs[at].frame(2021),
        lambda at: runs[at].compare(runs[0]),
        lambda at: runs[0].compare(runs[at]),
    ):
        usual, changed = made(0).attrs, made(1).attrs
        assert "made_with" not in usual
        assert HALF.said in changed.pop("cited", HALF.said)
        assert HALF.said not in usual.pop("cited", "")
        assert changed == usual | {"made_with": HALF.said}


def few(run: nk.Outlook) -> Any:
    return run["warheads"][-1] < np.linspace(0, 200, run.futures)


def ends(run: Any) -> float:
    return float(run.outlook["warheads"][-1].mean())


def test_a_model_survives_its_functions() -> None:
    """Made of functions without a file, as in a notebook, it goes to another process."""
    again = pickle.loads(pickle.dumps(HALF))
    assert again == HALF
    runs = [nk.simulate(futures=FUTURES, model=one) for one in (HALF, again)]
    assert np.array_equal(runs[0]["warheads"], runs[1]["warheads"])


def test_what_a_global_says_later_changes_nothing_and_what_links_do_is_the_fingerprint() -> None:
    factor = [2.0]
    made = nk.variant(add={"twice": lambda leak: factor[0] * leak})
    factor[0] = 3.0
    assert np.allclose(
        nk.simulate(futures=5, model=made)["twice"][0],
        2 * model.draw(nk.Assumptions(), 5, 2016)["leak"],
    )
    assert nk.variant(add={"twice": lambda leak: 2 * leak}).fingerprint == made.fingerprint
    assert nk.variant(add={"twice": lambda leak: 3 * leak}).fingerprint != made.fingerprint


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"replace": {"denil": fewer}}, "replace must be one of denial"),
        ({"replace": {"denial": 3}}, "link denial must be a function whose arguments"),
        ({"replace": {"denial": lambda *_: 1}}, "link denial must be a function whose arguments"),
        ({"replace": {"denial": lambda gdp: gdp}}, "input of link denial must be one of gap"),
        (
            {"replace": {"denial": lambda hostility_change: hostility_change}},
            "input of link denial must be one of",
        ),
        ({"replace": {"denial": lambda pressure: pressure}}, "denial <- pressure <- denial"),
        (
            {"replace": {"denial": people}},
            "link denial must be in share, the unit of the link that it replaces; you",
        ),
        (
            {"replace": {"denial": lambda leak: 32 + leak}},
            r"link denial must be .* 0 to 1 \(share\)",
        ),
        ({"replace": {"denial": lambda leak: leak / 0}}, r"link denial must be .* you gave inf"),
        (
            {"replace": {"denial": lambda leak: 1 if leak > 0.1 else 0}},
            "link denial must be .* if and np",
        ),
        (
            {"replace": {"denial": lambda leak: np.where(leak > 0.1, 1, 0)}},
            "link denial must be .*operat",
        ),
        ({"replace": {"denial": lambda leak: ~(leak > 0.1)}}, "link denial must be .*operators"),
        ({"replace": {"hostility_change": lambda leak: leak * 1e38}}, "link hostility_change"),
        ({"add": {"pressure": lambda leak: leak}}, "add must be a name of letters"),
        ({"add": {"warheads_2016": lambda leak: leak}}, "add must be a name of letters"),
        ({"add": {"leak_change": lambda leak: leak}}, "add must be a name of letters"),
        ({"add": {"no name": lambda leak: leak}}, "add must be a name of letters"),
        ({"add": {"one": lambda two: two, "two": lambda one: one}}, "one <- two <- one"),
        ({"add": [fewer]}, "add must be a dict"),
    ],
)
def test_a_refusal_names_the_link_and_what_is_allowed(given: Any, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.variant(**given)


@pytest.mark.parametrize("said", ["Units: people", "In people.\n\n  unit = People (all)."])
def test_a_unit_is_understood_however_it_is_written(said: str) -> None:
    def leaking(leak: Any) -> Any:
        return leak

    leaking.__doc__ = said
    with pytest.raises(
        nk.BadValue, match=r"link denial must be in share, the unit .* replaces; you gave 'people'"
    ):
        nk.variant(replace={"denial": leaking})
    leaking.__doc__ = said.replace("people", "share").replace("People", "Share")
    nk.variant(replace={"denial": leaking})


def test_a_link_that_gives_another_result_each_time_is_refused() -> None:
    rng = np.random.default_rng(1)
    with pytest.raises(
        nk.BadValue, match="link denial must be a function that returns the same each"
    ):
        nk.variant(replace={"denial": lambda leak: leak * rng.random()})
    nk.variant(replace={"denial": lambda leak: leak * np.random.default_rng(1).random()})


def test_what_a_refused_link_did_is_told_in_full() -> None:
    with pytest.raises(
        nk.BadValue,
        match=r"raised TypeError: np.where: .* such as np\.minimum and np\.exp\. Use operators",
    ):
        nk.variant(replace={"denial": lambda leak: np.where(leak > 0.1, leak, 0)})


def test_a_patched_module_is_refused_with_the_way_that_works(monkeypatch: Any) -> None:
    monkeypatch.setattr(arsenal, "taming", lambda stake: stake)
    with pytest.raises(nk.BadValue, match=r"arsenal\.taming must be .*nk\.variant"):
        nk.simulate(futures=5)


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="model must be a Model; you gave"):
        nk.simulate(futures=5, model=fewer)  # type: ignore[call-overload]


def test_a_run_that_a_changed_link_leaves_without_numbers_is_refused_by_name() -> None:
    """The trial knows of no assumption that is held far out."""
    made = nk.variant(add={"far": lambda leak: 1 / np.maximum(0.5 - leak, 0)}, name="steep")
    with pytest.raises(nk.BadValue, match="link far"):
        nk.simulate(futures=5, assumptions=nk.Assumptions(leak=0.5), model=made)


def test_a_model_says_so_where_a_belief_at_0_gives_the_same_runs() -> None:
    off = nk.variant(replace={"arming": lambda: 0.0})
    assert off.belief_off == "growth_arms"
    under_it = nk.simulate(futures=FUTURES, model=off)
    believed = nk.simulate(beliefs={"growth_arms": 0}, futures=FUTURES)
    assert np.allclose(under_it["warheads"], believed["warheads"], rtol=1e-4)
    assert 'beliefs={"growth_arms": 0}' in under_it.cite()
    weaker = nk.variant(
        replace={
            "arming": lambda growth_arms, arms, output_log: growth_arms * arms * output_log / 9
        }
    )
    assert (weaker.belief_off, HALF.belief_off) == ("", "")
    assert "beliefs=" not in weaker.said
