"""No answer stands before its question, anywhere in the set."""

import pytest
from hypothesis import given, strategies as st
from tests.notebooks.telling import ANSWER, sentences, tells
from tests.notebooks.walked import ASKS, Asked, Passage, walked

from conundrum.classroom.exercises.number import figure
from conundrum.questions.predict import answer_of
from conundrum.tables import say
from tools.origin.meaning import worth

pytestmark = pytest.mark.slow

TELLING = {
    "00.alone": "All American sanctions leave 81<!--= warheads('us_sanctions 1') --> warheads.",
    "01.launches": "In the years 2007 to 2017 there were 95 launches.",
    "03.shut": "If Beijing closes its border, the regime falls in 88 of 100 futures.",
    "04.worst": "It is this pair<!--? most(instability('stances')) == 'stance 1 -0.5' --> of all.",
    "06.steps": "Opening up step by step leaves fewer warheads.",
    "09.doubt": "A tougher regime overturns the most conclusions.",
}
"""For some questions, a sentence that tells the answer."""
GIVEN_AWAY = {
    "01_a_shared_worry.ipynb, timeline": "95 launches",
    "05_two_ways_in_concert.ipynb, beside": "spring 2025",
    "08_after_2016.ipynb, forecast": "light range",
    "09_how_sure_are_we.ipynb, doubting": "all 4 conclusions",
}
"""For panels that draw an answer, or half of one, what of it would be in sight."""
ROUNDED = 0.5
"""So far from the figure may be what a chart of a prediction says."""
FORESEEN = [
    name for name, asked in ASKS.items() if "guess" in asked or "chart" in asked or "run" in asked
]
BESIDE = ("01.1", "04.worst")
"""Asked beside a chart, which could give it away."""
BY_FIGURE = {name: asked for name, asked in ASKS.items() if "guess" in asked or "answer" in asked}


def early(question: str, met: tuple[Passage | Asked, ...]) -> list[str]:
    """Say where the answer to a question is told before it is first asked, and by what.

    What a step asks is read off the panel that its steps lead through, so it may stand there.
    """
    asked = next(one for one in met if isinstance(one, Asked) and one.question == question)
    before = (one for one in met[: met.index(asked)] if isinstance(one, Passage))
    return [
        f"{question} is told in {one.place}: {sentence}"
        for one in before
        if not (one.led and one.led == asked.led)
        for sentence, origins in sentences(one.text)
        if tells(sentence, origins, question)
    ]


@pytest.mark.parametrize("question", ASKS)
def test_no_answer_is_told_before_its_question(question: str) -> None:
    assert early(question, walked()) == []


def below(question: str, met: tuple[Passage | Asked, ...]) -> list[str]:
    """Say what else is asked on the page of a question, before anything is done, and tells it."""
    asked = [one for one in met if isinstance(one, Asked)]
    first = next(one for one in asked if one.question == question)
    return [
        f"{question} is told by {one.question}: {sentence}"
        for one in asked[asked.index(first) + 1 :]
        if one.open and page_of(one) == page_of(first)
        for sentence, origins in sentences(one.offers)
        if tells(sentence, origins, question)
    ]


def page_of(met: Passage | Asked) -> str:
    return met.place.partition(",")[0]


@pytest.mark.parametrize("question", ASKS)
def test_no_answer_is_offered_in_sight_below_its_question(question: str) -> None:
    assert below(question, walked()) == []


def shown(question: str, met: tuple[Passage | Asked, ...]) -> list[str]:
    """Say which panel on the page of a prediction tells what came before anybody has guessed."""
    first = next(one for one in met if isinstance(one, Asked) and one.question == question)
    return [
        f"{question} is told by {one.place}: {sentence}"
        for one in met[met.index(first) :]
        if isinstance(one, Passage)
        and one.place.endswith((", panel", ", chosen"))
        and page_of(one) == page_of(first)
        for sentence, origins in sentences(one.text)
        if tells(sentence, origins, question)
    ]


@pytest.mark.parametrize("question", [*FORESEEN, *BESIDE])
def test_no_panel_tells_what_came_before_the_guess(question: str) -> None:
    assert shown(question, walked()) == []


@pytest.mark.parametrize("place", GIVEN_AWAY)
def test_what_is_drawn_of_an_answer_waits_as_well(place: str) -> None:
    (shown,) = (one for one in walked() if one.place == f"{place}, panel")
    assert isinstance(shown, Passage)
    assert say("waits.says") in shown.text
    assert GIVEN_AWAY[place] not in shown.text


@given(st.sampled_from(sorted(TELLING)), st.floats(0, 1, exclude_max=True))
def test_an_answer_told_early_is_found_wherever_it_stands(question: str, share: float) -> None:
    met = walked()
    asked = [isinstance(one, Asked) and one.question == question for one in met].index(True)
    place, told = int(share * (asked + 1)), Passage("here", f"Look. {TELLING[question]} So it is.")
    found = early(question, (*met[:place], told, *met[place:]))
    assert len(found) == 1
    assert found[0].startswith(f"{question} is told in here: ")
    assert early(question, (*met[: asked + 1], told, *met[asked + 1 :])) == []


@pytest.mark.parametrize("question", ASKS)
def test_each_of_its_origins_and_groups_of_words_would_tell_an_answer(question: str) -> None:
    asked = ASKS[question]
    for origin in asked.get("answer_from", ()):
        (told,) = sentences(f"It is so<!--= {origin} -->")
        assert tells(*told, question)
    assert asked["told_by"]
    for group in asked["told_by"]:
        assert "answer_from" in asked or ANSWER not in group
        if ANSWER not in group:
            assert tells(f"{group.capitalize()}s.", (), question)
            short = group.rpartition(" ")[0]
            assert short
            assert short in asked["told_by"] or not tells(short, (), question)


@pytest.mark.parametrize("question", BY_FIGURE)
def test_the_first_origin_is_what_an_answer_in_figures_is_judged_by(question: str) -> None:
    asked = BY_FIGURE[question]
    judged = figure(asked["answer"]) if "answer" in asked else answer_of(asked)
    assert judged == pytest.approx(worth(asked["answer_from"][0]), abs=ROUNDED)


@pytest.mark.sweep
@pytest.mark.parametrize("question", [name for name in ASKS if name not in BY_FIGURE])
def test_what_an_answer_in_words_follows_from_is_so(question: str) -> None:
    for origin in ASKS[question].get("answer_from", ()):
        assert worth(origin) is not False
