"""The game of the two powers, as a reader plays it: table, words, map; and the two concerts."""

import re

import numpy as np
import pytest
import vl_convert

import conundrum as nk
from conundrum.analysis.game import name_game
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.payoffs import Payoffs
from conundrum.analysis.game.regions import Game, end_of
from conundrum.charts import style
from conundrum.charts.concerts import COURSES
from conundrum.charts.game_map import ACROSS, DOWN
from conundrum.panels.game_maps import MAPS
from conundrum.run.runner import Setting, measured
from conundrum.run.weights import EYES
from conundrum.shown import replies
from conundrum.shown.game_regions import alt_text, headline
from conundrum.shown.game_regions_drawn import chart_data
from conundrum.shown.game_words import habits, keeping, meeting
from conundrum.shown.games_map import LETTERS, mark
from conundrum.shown.replies import payoff_table

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
    shown.sliders["Washington.standpoint"].value = 30
    shown.sliders["growth_arms"].value = 100
    shown.sliders["Beijing.fallen"].value = 20
    expected = nk.payoffs(
        beliefs=nk.Beliefs(growth_arms=1),
        eyes=("Washington", nk.Weights(**vars(EYES["Beijing"]) | {"fallen": 0.2})),
        standpoint=(0.3 / np.sqrt(2), 0),
    )
    for power, worth in zip(("washington", "beijing"), expected, strict=True):
        assert np.allclose(game_of(shown.now)[power], worth)
    assert shown.regions.table.endswith(payoff_table(plain(expected)))
    assert name_game(*expected).name in shown.parts["named"].text
    assert habits(plain(expected)) in shown.parts["said"].text


def shares(axis: str, labels: list[str]) -> list[float]:
    """Return the values of an axis; a price is that of a move from end to end."""
    whole = 100 * np.sqrt(2) if "standpoint" in axis else 100
    return [float(label) / whole for label in labels]


@pytest.mark.parametrize("name", MAPS)
def test_a_cell_of_the_map_is_the_game_of_its_values(name: str) -> None:
    shown = nk.replies()
    shown.sliders["Washington.standpoint"].value = 20
    shown.more.unfolded = True
    shown.map.buttons[name].click()
    run = shown.map.chart.run
    across, down = MAPS[name]
    values = shares(across, run["x_label"][:ACROSS]), shares(down, run["y_label"][:DOWN])
    price = (0.2 / np.sqrt(2), 0.0)
    found = nk.which_game(across, down, *values, standpoint=price, worlds=1000)
    assert run["game"] == [LETTERS[game] for game in found["name"]]
    assert run["meet"] == [mark(meets.split("; "))[0] for meets in found["equilibria"]]


def test_nothing_of_the_map_is_drawn_outside_its_frame() -> None:
    chart = nk.replies().map.chart.chart
    assert chart is not None
    svg = vl_convert.vegalite_to_svg(chart.to_dict() | {"width": style.WIDE})
    found = re.search(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', svg)
    assert found is not None
    width, height = map(float, found.groups())
    assert width < style.WIDE + style.NARROW_MARGIN
    assert height < style.CELL_ROW * (DOWN + 2)


def test_a_click_on_the_map_sets_both_costs() -> None:
    shown = nk.replies()
    shown.regions.picked(0.6, 0.5)
    assert shown.now["pays"] == {"washington": 0.18, "beijing": 0.25}
    assert shown.regions.chart.run["here"] == pytest.approx([0.6, 0.5])
    # A point that the axis does not reach makes the axis longer.
    shown.sliders["Washington.standpoint"].value = 80
    assert shown.regions.chart.run["tops"] == [100, 50]
    assert shown.regions.chart.run["here"][0] == pytest.approx(0.8)


def test_each_kind_of_region_is_named_once_and_darker_the_fewer_engage() -> None:
    run = nk.replies().regions.chart.run
    named = zip(run["name"], run["shade"], strict=True)
    assert sorted((" ".join(lines), shade) for lines, shade in named if lines) == [
        ("Both engage", 0),
        ("Both stay", 1),
        ("Dilemma Both stay", 1),
        ("Washington engages, Beijing stays", 0.5),
        ("Washington stays, Beijing engages", 0.5),
    ]


def test_d2_in_the_box_it_is_said_which_other_costs_would_end_the_dilemma() -> None:
    shown = nk.replies()
    assert shown.parts["ends"].text == ""
    shown.regions.picked(20 / 30, 0.4)
    assert "prisoner's dilemma" in shown.parts["named"].text
    told = shown.parts["ends"].text
    assert "Other costs would end it: up to 16 to Washington (Washington engages, " in told
    ways = re.findall(r"(?:up to|from) (\d+) (?:on )?to (\w+)", told)
    assert [power for _, power in ways] == ["Washington", "Washington", "Beijing", "Beijing"]
    for cost, power in ways:
        pays = shown.now["pays"] | {power.lower(): int(cost) / 100}
        assert end_of(game_of(shown.now | {"pays": pays}))["better"] == ""


@pytest.mark.parametrize("cost", range(0, 101, 3))
def test_the_agreement_and_the_table_say_the_same_of_each_power(cost: int) -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    shown.sliders["Washington.standpoint"].value = cost
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
    shown.sliders["Washington.standpoint"].value = 100
    assert "deadlock" in shown.parts["named"].text
    assert "not in the everyday one" in shown.parts["named"].text


def test_a_map_without_regions_is_described() -> None:
    nothing = {"regions": [], "here": [0.0, 0.0]}
    assert headline(nothing) in alt_text(nothing)
    assert chart_data(nothing)["line_x"] == []


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
