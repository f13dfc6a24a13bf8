"""Every public function, and all that a reader can touch: how to drive it, what it may answer."""

import hypothesis.strategies as st
import numpy as np

import conundrum as nk
from conundrum.charts.evidence import CHARTS
from conundrum.questions.ask import NumberQuestion
from conundrum.run.hindcast import compare, hindcast
from conundrum.run.weights import weights_of
from conundrum.tables.settings import entries, rows
from conundrum.widgets.controls import Slider

from .driven_pages import PAGES
from .driven_seminar import SEMINAR
from .driven_tools import TOOLS
from .driving import LONGEST_MESSAGE, RUN, Driven, holds_shares, is_run, record
from .hands import answered, assigned, holding, loaded, moved, predicted, sent, typed
from .values import beliefs, codes, eyes, held, names, policies, seeds, shares


def in_bounds(slider: Slider) -> bool:
    return 0 <= slider.value <= 100 and len(slider.message) < LONGEST_MESSAGE


def is_short(message: str) -> bool:
    return len(message) < LONGEST_MESSAGE


OUTCOMES = names(rows("outcomes"))
UNITS = names(["shown", "model"])
AT = st.none() | st.integers(2015, 2037)
DRIVEN = {
    "Policy": Driven(nk.Policy, record(nk.Policy), holds_shares),
    "Beliefs": Driven(nk.Beliefs, record(nk.Beliefs), holds_shares),
    "Weights": Driven(nk.Weights, record(nk.Weights), holds_shares),
    "Assumptions": Driven(
        nk.Assumptions,
        dict.fromkeys(["leak", "reserves_2016", "break_years"], shares),
        lambda answer: all(0 <= number <= 10_000 for number in answer.fixed.values()),
    ),
    "Scenario": Driven(
        nk.Scenario,
        {
            "policy": policies.filter(bool),
            "beliefs": beliefs.filter(bool),
            "weights": eyes,
            "seed": seeds,
            "assumptions": held.filter(bool),
        },
        lambda answer: nk.decode(answer.code).seed == answer.seed,
    ),
    "encode": Driven(
        nk.encode,
        {
            "policy": policies,
            "beliefs": beliefs,
            "weights": eyes,
            "seed": seeds,
            "assumptions": held,
        },
        lambda answer: answer.startswith("NK2"),
        ("eyes",),
    ),
    "decode": Driven(
        nk.decode, {"code": codes}, lambda answer: holds_shares(answer.policy), ("scenario code",)
    ),
    "simulate": Driven(
        nk.simulate,
        {
            "policy": policies | st.dictionaries(st.integers(2015, 2022), policies, max_size=2),
            "beliefs": beliefs,
            "assumptions": held,
            "years": st.integers(4, 6),
            "worlds": st.integers(0, 3),
            "seed": seeds,
        },
        lambda answer: all(map(is_run, answer if isinstance(answer, list) else [answer])),
        ("scenario code",),
    ),
    "Outlook": Driven(RUN.__getitem__, {"outcome": OUTCOMES}, lambda answer: answer.shape[1] == 3),
    "Outlook.quantiles": Driven(
        RUN.quantiles,
        {"outcome": OUTCOMES, "every": st.integers(-1, 90), "first": st.integers(-90, 90)},
        lambda answer: np.isfinite(answer).all() and answer.size,
    ),
    "Outlook.at_the_end": Driven(
        RUN.at_the_end, {"outcome": OUTCOMES}, lambda answer: answer["low"] <= answer["high"]
    ),
    "Outlook.frame": Driven(
        RUN.frame,
        {"at": AT, "assumptions": st.booleans(), "unit": UNITS},
        lambda answer: answer.attrs["units"],
    ),
    "Outlook.summary": Driven(RUN.summary, {"unit": UNITS}, len),
    "Outlook.bands": Driven(RUN.bands, {"unit": UNITS}, len),
    "Outlook.compare": Driven(
        RUN.compare,
        {"other": st.sampled_from([RUN, nk.simulate(years=5, worlds=3)]), "at": AT, "unit": UNITS},
        lambda answer: (answer["more"] + answer["less"]).max() <= 101,
    ),
    "loss": Driven(
        nk.loss,
        {"outlook": st.just(RUN), "eyes": eyes},
        lambda answer: ((answer >= 0) & (answer <= 1)).all(),
        ("weights",),
    ),
    "weights_of": Driven(weights_of, {"eyes": eyes}, holds_shares, ("weights",)),
    "table": Driven(
        nk.table,
        {"name": names(["arrivals", "warheads"])},
        lambda answer: answer.attrs["sources"],
        ("table",),
    ),
    "tables": Driven(nk.tables, {}, lambda answer: answer["rows"].min() > 0, examples=1),
    "policies": Driven(nk.policies, {}, lambda answer: [*answer.index] == [*nk.NAMED], examples=1),
    "hindcast": Driven(
        hindcast, {"beliefs": beliefs, "worlds": st.integers(0, 3), "seed": seeds}, is_run
    ),
    "compare": Driven(
        compare,
        {"outlook": st.sampled_from([RUN, nk.simulate(years=5, worlds=3)])},
        lambda answer: answer["year"].min() > RUN.years[0],
        ("end of the run",),
    ),
    "lab": Driven(
        nk.lab,
        {"policy": policies, "beliefs": beliefs},
        lambda answer: holds_shares(answer.policy),
        examples=5,
    ),
    "Lab.policy": Driven(moved, {"policy": policies}, holds_shares),
    "chart": Driven(
        nk.chart,
        {"name": names(CHARTS)},
        lambda answer: answer.figure.title,
        ("chart",),
    ),
    "chart: launches": Driven(
        lambda **options: nk.chart("launches", **options),
        {"guess": st.none() | st.floats(-1, 201), "other": st.none()},
        lambda answer: answer.figure.title,
        ("option of launches",),
    ),
    "steps": Driven(
        nk.steps, {"name": names(entries("steps"))}, lambda answer: answer.still(), ("steps",)
    ),
    "timeline": Driven(nk.timeline, {}, lambda answer: answer.parts["said"].text),
    "ask": Driven(
        nk.ask,
        {"question": names(entries("questions"))},
        lambda answer: isinstance(answer, NumberQuestion) or len(answer.buttons) >= 3,
    ),
    "today": Driven(
        nk.today, {"when": names(["before", "after"])}, lambda answer: answer.questions, ("when",)
    ),
    "Question.choose": Driven(answered, {"place": st.integers(-1, 6)}, bool, ("answer",)),
    "predict": Driven(
        nk.predict,
        {"question": names(entries("predictions"))},
        lambda answer: not answer.committed,
        ("prediction",),
    ),
    "Predict.choose": Driven(
        predicted, {"place": st.integers(-1, 6)}, lambda answer: answer[0] == "●", ("answer",)
    ),
    "Slider.enter": Driven(typed, {"text": st.floats(-1, 101).map("{} %".format)}, in_bounds),
    "Slider, from the page": Driven(sent, {"content": st.floats(-1, 101).map(str)}, in_bounds),
    "Slider.value": Driven(
        assigned, {"value": st.floats(-1, 101)}, in_bounds, ("Washington: Sanctions",)
    ),
    "Holding.entry": Driven(
        holding,
        {"text": st.floats(-1, 2).map(str), "choice": names(rows("assumptions"))},
        is_short,
    ),
    "Sharing.entry": Driven(loaded, {"text": codes}, is_short),
    **PAGES,
    **SEMINAR,
    **TOOLS,
}
"""Every public function, and what else a reader can touch."""
