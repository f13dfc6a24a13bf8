"""The game of the two powers, as a reader plays it: table and words; and the two concerts."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.payoffs import Payoffs
from conundrum.analysis.game.textbook import textbook
from conundrum.charts.concerts import COURSES
from conundrum.run.runner import Setting, measured
from conundrum.run.weights import EYES
from conundrum.shown import replies
from conundrum.shown.game_words import habits, keeping, meeting
from conundrum.shown.played_game import Game
from conundrum.shown.replies import payoff_table

pytestmark = pytest.mark.slow

NAMES = ["press", "engage"]


def made(washington: list[list[float]], beijing: list[list[float]]) -> Game:
    return {"stances": NAMES, "washington": washington, "beijing": beijing}


def plain(game: Payoffs) -> Game:
    """Return a game as what is shown of it is given it."""
    us, china = (table.to_numpy().tolist() for table in game)
    return {"stances": list(game.washington.index), "washington": us, "beijing": china}


def game_of(setting: Setting) -> Game:
    return replies.game_of(setting, measured(replies, setting))


DILEMMA = made([[-3, -1], [-4, -2]], [[-3, -4], [-1, -2]])
STAG = made([[2, 1], [0, 3]], [[2, 0], [1, 3]])
PENNIES = made([[1, -1], [-1, 1]], [[-1, 1], [1, -1]])


def test_the_table_marks_best_replies_and_equilibria_in_words() -> None:
    for game in (DILEMMA, STAG, PENNIES):
        html = payoff_table(game)
        assert html.count("best reply") == 4
        assert html.count("ends: equilibrium") == len(
            meets(game["washington"], game["beijing"], NAMES)
        )
    rows = re.findall(r"<tr><th.*?</tr>", payoff_table(DILEMMA))
    assert "Washington presses" in rows[0]
    assert "Washington <b>300</b><i>, best reply" in rows[0]
    # Beijing presses in the first column: it loses 1 where Washington engages.
    assert "Beijing <b>100</b><i>, best reply" in rows[1]
    assert "best reply" not in rows[1].replace("Beijing <b>100</b><i>, best reply", "")


def test_words_follow_the_game() -> None:
    assert habits(DILEMMA) == (
        "Washington does best to press whatever Beijing does. "
        "Beijing does best to press whatever Washington does."
    )
    assert "to press if Beijing presses, and to engage if Beijing engages" in habits(STAG)
    assert "both press (concert); or both engage (concert)" in meeting(STAG)
    assert "none without chance" in meeting(PENNIES)


def test_to_stay_as_in_2016_is_no_concert() -> None:
    stances = ["as in 2016", "engage"]
    stay, turned = [[1.0, 1], [0, 0]], [[1.0, 0], [1, 0]]
    game = {"stances": stances, "washington": stay, "beijing": turned}
    assert "(discord)" in meeting(game)


def test_what_keeps_an_agreement_is_told() -> None:
    both = "engage, engage"
    told = keeping(DILEMMA, both)
    assert "Washington would gain 100 of 100 by leaving it alone" in told
    # (T - R) / (T - P) = (-1 + 2) / (-1 + 3)
    assert told.count("counts at least 50% of this one") == 2
    assert "Neither has anything to give" in told
    assert "would not leave it alone" in keeping(STAG, both)
    assert "thresholds" not in keeping(STAG, both)
    assert "no stable pair to fall back on" in keeping(PENNIES, "press, press")


def test_sliders_make_the_game() -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    shown.sliders["washington"].value = 30
    shown.sliders["growth_arms"].value = 100
    shown.sliders["beijing.fallen"].value = 20
    expected = nk.payoffs(
        beliefs=nk.Beliefs(growth_arms=1),
        eyes=("Washington", nk.Weights(**vars(EYES["Beijing"]) | {"fallen": 0.2})),
        standpoint=(0.3 / np.sqrt(2), 0),
    )
    for power, worth in zip(("washington", "beijing"), expected, strict=True):
        assert np.allclose(game_of(shown.now)[power], worth)
    assert shown.parts["payoffs"].value == payoff_table(plain(expected))
    found = textbook(*(table.to_numpy().tolist() for table in expected))
    assert found["name"] in shown.parts["named"].text
    assert habits(plain(expected)) in shown.parts["said"].text


@pytest.mark.parametrize(
    ("costs", "ends", "named"),
    [
        ((16, 25), "Washington engages, Beijing stays as in 2016", "no textbook name"),
        ((18, 25), "both stay as in 2016", "prisoner's dilemma"),
        ((23, 25), "both stay as in 2016", "no textbook name"),
    ],
)
def test_d2_a_dearer_standpoint_makes_the_game_a_dilemma_and_then_ends_it(
    costs: tuple[int, int], ends: str, named: str
) -> None:
    shown = nk.replies()
    for power, cost in zip(("Washington", "Beijing"), costs, strict=True):
        shown.sliders[power.lower()].value = cost
    us, china = costs
    ground = f"If giving ground costs Washington {us} and Beijing {china}"
    assert f"{ground}, the game ends where {ends}" in shown.parts["head"].value
    assert named in shown.parts["named"].text


@pytest.mark.sweep
@pytest.mark.parametrize("cost", range(0, 101, 3))
def test_the_agreement_and_the_table_say_the_same_of_each_power(cost: int) -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    shown.sliders["washington"].value = cost
    (_, leaves), (_, stays) = game_of(shown.now)["washington"]
    assert ("Washington would not leave it alone" in shown.parts["kept"].text) == (stays > leaves)
    assert "would gain 0 of 100" not in shown.parts["kept"].text


def test_a_gain_too_small_to_be_written_is_a_gain() -> None:
    little = made([[0.001, 1], [0, 0.5]], [[0, 0], [0, 0]])
    told = keeping(little, "engage, press")
    assert "Washington would gain something by leaving it alone, but less than 1 of 100" in told


def test_to_cooperate_is_no_word_for_two_powers_that_go_their_own_ways() -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    assert "To cooperate means here: both engage." in shown.parts["named"].text
    shown.sliders["washington"].value = 100
    assert "deadlock" in shown.parts["named"].text
    assert "not in the everyday one" in shown.parts["named"].text


def test_concerts_show_the_losses_and_say_which_concert_beats_discord() -> None:
    shown = nk.concerts()
    shown.set(beliefs=vars(nk.Beliefs(growth_tames=0, growth_arms=1)))
    runs = [nk.simulate(policy, shown.beliefs) for policy in COURSES.values()]
    lost = np.array([[nk.loss(run, eyes).mean() for run in runs] for eyes in EYES])
    assert shown.parts["chart"].run["loss"] == pytest.approx(lost.ravel(), abs=1e-4)
    gaps = [abs(lost[:, 0] - lost[:, 1]), lost[:, 2] - lost[:, :2].min(axis=1)]
    # Which of them costs less is asked above the panel, so the title does not say it.
    head = shown.parts["head"].value
    assert re.findall(r"\d+(?= to )", head) == [f"{100 * gap:.0f}" for pair in gaps for gap in pair]
    assert "either" not in head
    assert "only" not in head
    told = shown.parts["said"].text.split(" Both press:")[0]
    sentences = re.split(r"(?<=course of 2016\.) ", told)
    assert [sentence.split(":")[0] for sentence in sentences] == list(EYES)
    for sentence, (press, engage, discord) in zip(sentences, lost, strict=True):
        assert ("either concert costs less" in sentence) == (max(press, engage) < discord)
        assert ("only the one in which both engage" in sentence) == (engage < discord <= press)
