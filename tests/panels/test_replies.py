"""The game of the two powers, as a reader plays it: table, words, map; and the two concerts."""

import re

import numpy as np
import pandas as pd
import pytest
import vl_convert

import conundrum as nk
from conundrum.analysis.game import name_game
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.payoffs import Payoffs
from conundrum.analysis.game.regions import Game
from conundrum.charts import style
from conundrum.charts.game_map import ACROSS, DOWN
from conundrum.panels.concerts import Concerts
from conundrum.panels.game_maps import MAPS
from conundrum.panels.replies import Replies
from conundrum.run.runner import measured
from conundrum.run.weights import EYES
from conundrum.shown import concerts, replies
from conundrum.shown.game_regions import alt_text, ended, headline
from conundrum.shown.game_regions_drawn import chart_data
from conundrum.shown.game_words import habits, keeping, meeting
from conundrum.shown.games_map import LETTERS, mark
from conundrum.shown.payoff_table import payoff_table

NAMES = ["press", "engage"]


def made(washington: list[list[float]], beijing: list[list[float]]) -> Game:
    return {"stances": NAMES, "washington": washington, "beijing": beijing}


def plain(game: Payoffs) -> Game:
    """Return a game as what is shown of it is given it."""
    us, china = (table.to_numpy().tolist() for table in game)
    return {"stances": list(game.washington.index), "washington": us, "beijing": china}


def game_of(shown: Replies) -> Game:
    return replies.game_of(shown.now, measured(replies, shown.now))


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
    assert "Washington <b>3.00</b><i>, best reply" in rows[0]
    # Beijing presses in the first column: it loses 1 where Washington engages.
    assert "Beijing <b>1.00</b><i>, best reply" in rows[1]
    assert "best reply" not in rows[1].replace("Beijing <b>1.00</b><i>, best reply", "")


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
    assert "Washington would gain 1.00 by leaving it alone" in told
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
        assert np.allclose(game_of(shown)[power], worth)
    assert shown.regions.table.endswith(payoff_table(plain(expected)))
    assert name_game(*expected).name in shown.parts["named"].text
    assert habits(plain(expected)) in shown.parts["said"].text


def test_stances_and_agreement_are_chosen_by_buttons() -> None:
    shown = nk.replies()
    assert "both engage:" in shown.parts["kept"].text
    shown.buttons["both press"].click()
    assert "both press:" in shown.parts["kept"].text
    assert shown.buttons["both press"].description.startswith("●")
    shown.buttons["all three"].click()
    assert shown.regions.table.count("<td") == 1 + 9
    assert "Only games of two choices" in shown.parts["named"].text


@pytest.mark.parametrize("name", MAPS)
def test_a_cell_of_the_map_is_the_game_of_its_values(name: str) -> None:
    shown = nk.replies()
    shown.sliders["Washington.standpoint"].value = 20
    shown.more.unfolded = True
    shown.map.buttons[name].click()
    run = shown.map.chart.run
    assert len(run["game"]) == ACROSS * DOWN
    for column, row in ((0, 0), (7, 1), (10, 4)):
        axes = zip(
            MAPS[name],
            (float(run["x_label"][column]), float(run["y_label"][row])),
            strict=True,
        )
        other = nk.replies()
        other.buttons["press or engage"].click()
        other.sliders["Washington.standpoint"].value = 20
        for axis, value in axes:
            other.sliders[axis].value = value
        cell = row * ACROSS + column
        us, china = game_of(other)["washington"], game_of(other)["beijing"]
        assert run["game"][cell] == LETTERS[name_game(us, china).name]
        assert run["meet"][cell] == mark(meets(us, china, NAMES))[0]


def test_nothing_of_the_map_is_drawn_outside_its_frame() -> None:
    chart = nk.replies().map.chart.chart
    assert chart is not None
    svg = vl_convert.vegalite_to_svg(chart.to_dict() | {"width": style.WIDE})
    found = re.search(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', svg)
    assert found is not None
    width, height = map(float, found.groups())
    assert width < style.WIDE + style.NARROW_MARGIN
    assert height < style.CELL_ROW * (DOWN + 2)


def test_the_ring_is_where_the_sliders_stand() -> None:
    shown = nk.replies()
    assert shown.map.chart.run["here"] == [0, 0]
    shown.more.unfolded = True
    shown.sliders["Washington.standpoint"].value = 25
    shown.sliders["Beijing.standpoint"].value = 50
    assert shown.map.chart.run["here"] == [(ACROSS - 1) / 2, (DOWN - 1) / 2]
    shown.sliders["Washington.standpoint"].value = 90
    assert shown.map.chart.run["here"][0] == ACROSS - 1


def test_the_table_of_the_map_has_every_cell_and_follows() -> None:
    shown = nk.replies()
    shown.more.unfolded = shown.map.fold.unfolded = True
    assert shown.map.fold.body is not None
    before = shown.map.fold.body.value
    assert before.count("<td>") == 1 + ACROSS * DOWN
    assert before.count("harmony") == shown.map.chart.run["game"].count("H")
    shown.sliders["Washington.hostility"].value = 0
    assert shown.map.fold.body.value != before


def test_the_title_says_at_which_costs_the_box_stands() -> None:
    shown = nk.replies()
    assert "costs Washington 17 to 22, Beijing 13 to 41" in shown.regions.head.value
    shown.sliders["growth_tames"].value, shown.sliders["growth_arms"].value = 0, 100
    assert "costs Washington 13 to 16, Beijing 12 to 38" in shown.regions.head.value
    assert "costs Washington 13 to 16" in shown.regions.chart.run["about"]
    shown.buttons["press or engage"].click()
    assert "At no cost" in shown.regions.head.value


def test_a_click_on_the_map_sets_both_costs() -> None:
    shown = nk.replies()
    shown.regions.picked(0.6, 0.5)
    assert shown.sliders["Washington.standpoint"].value == 18
    assert shown.sliders["Beijing.standpoint"].value == 25
    assert shown.regions.chart.run["here"] == pytest.approx([0.6, 0.5])
    assert "a cost of 18 to Washington, 25 to Beijing" in shown.regions.table
    assert "prisoner's dilemma" in shown.parts["named"].text
    # A point that the axis does not reach makes the axis longer.
    shown.sliders["Washington.standpoint"].value = 80
    assert shown.regions.chart.run["tops"] == [100, 50]
    assert shown.regions.chart.run["here"][0] == pytest.approx(0.8)


def test_the_regions_are_drawn_and_each_kind_is_named_once() -> None:
    run = nk.replies().regions.chart.run
    assert run["box"].count(True) == 1
    names = [" ".join(lines) for lines in run["name"] if lines]
    assert sorted(names) == [
        "Both engage",
        "Both stay",
        "Dilemma Both stay",
        "Washington engages, Beijing stays",
        "Washington stays, Beijing engages",
    ]
    shades = {
        " ".join(lines): shade for lines, shade in zip(run["name"], run["shade"], strict=True)
    }
    assert shades["Both engage"] == 0
    assert shades["Washington engages, Beijing stays"] == 0.5
    assert shades["Both stay"] == shades["Dilemma Both stay"] == 1
    assert run["ticks"][0] == pytest.approx([0, 0.17 / 0.3, 0.22 / 0.3, 1])


def test_d2_in_the_box_it_is_said_which_other_costs_would_end_the_dilemma() -> None:
    shown = nk.replies()
    assert shown.parts["ends"].text == ""
    shown.regions.picked(20 / 30, 0.4)
    told = shown.parts["ends"].text
    assert "Here it is a dilemma. Other costs would end it: up to 16 to Washington" in told
    assert "(Washington engages, Beijing stays); from 23 on to Washington" in told
    assert "from 23 on to Washington (both stay, and one of them likes it so)" in told
    view = shown.answer()["table"].args[0]
    box = next(one for one in view["regions"] if one["end"]["better"])
    for power, edges in zip(("Washington", "Beijing"), (box["across"], box["up"]), strict=True):
        slider = shown.sliders[f"{power}.standpoint"]
        stood = slider.value
        for outside in (np.floor(100 * edges[0]), np.ceil(100 * edges[1])):
            slider.value = float(outside)
            assert shown.parts["ends"].text == ""
            assert "prisoner's dilemma" not in shown.parts["named"].text
        slider.value = stood
        assert "prisoner's dilemma" in shown.parts["named"].text


@pytest.mark.parametrize("cost", range(0, 101, 3))
def test_the_agreement_and_the_table_say_the_same_of_each_power(cost: int) -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    shown.sliders["Washington.standpoint"].value = cost
    (_, leaves), (_, stays) = game_of(shown)["washington"]
    assert ("Washington would not leave it alone" in shown.parts["kept"].text) == (stays > leaves)
    assert "would gain 0.00" not in shown.parts["kept"].text


def test_a_gain_too_small_to_be_written_is_a_gain() -> None:
    little = made([[0.001, 1], [0, 0.5]], [[0, 0], [0, 0]])
    told = keeping(little, "engage, press")
    assert "Washington would gain something by leaving it alone, but less than 0.01" in told


def test_to_cooperate_is_no_word_for_two_powers_that_go_their_own_ways() -> None:
    shown = nk.replies()
    shown.buttons["press or engage"].click()
    assert "To cooperate means here: both engage." in shown.parts["named"].text
    shown.sliders["Washington.standpoint"].value = 100
    assert "deadlock" in shown.parts["named"].text
    assert "not in the everyday one" in shown.parts["named"].text


def test_a_game_with_two_ends_or_none_is_said() -> None:
    assert ended(["press, press", "engage, engage"]) == "both press, or both engage"
    assert ended([]) == "nowhere"
    nothing = {"regions": [], "here": [0.0, 0.0]}
    assert headline(nothing) in alt_text(nothing)
    assert chart_data(nothing)["line_x"] == []


def test_the_table_of_the_regions_has_each_and_follows() -> None:
    shown = nk.replies()
    shown.regions.fold.unfolded = True
    assert shown.regions.fold.body is not None
    before = shown.regions.fold.body.value
    assert before.count("<tr>") == 1 + len(shown.answer()["table"].args[0]["regions"])
    assert "both would rather that both engage" in before
    shown.sliders["growth_tames"].value = 0
    assert shown.regions.fold.body.value != before


def test_weights_are_set_by_eyes_too() -> None:
    shown = nk.replies()
    shown.weights["Washington"].eyes.buttons["Seoul"].click()
    assert shown.now["washington"] == vars(EYES["Seoul"])
    assert shown.sliders["Washington.fallen"].value == 100 * EYES["Seoul"].fallen
    assert shown.now["beijing"] == vars(EYES["Beijing"])


def losses(shown: Concerts) -> pd.DataFrame:
    """Return the loss of each course in each pair of eyes."""
    found = measured(concerts, shown.now)
    return pd.DataFrame(dict(zip(concerts.NAMES, found, strict=True)), concerts.POWERS)


def test_concerts_show_the_losses_and_say_which_concert_beats_discord() -> None:
    shown = nk.concerts()
    shown.sliders["growth_tames"].value = 0
    shown.sliders["growth_arms"].value = 100
    lost = losses(shown)
    drawn = np.reshape(shown.parts["chart"].run["loss"], lost.shape)
    assert np.allclose(drawn, lost, atol=1e-4)
    runs = nk.options({"cut": nk.PRESETS["joint cut-off"]}, shown.beliefs, worlds=1000)
    assert lost.loc["Seoul", "press, press"] == pytest.approx(runs.losses("Seoul")[1].mean())
    sentences = re.split(r"(?<=course of 2016\.) ", shown.parts["said"].text)
    assert [sentence.split(":")[0] for sentence in sentences] == list(EYES)
    for sentence, (press, engage, discord) in zip(sentences, lost.to_numpy(), strict=True):
        assert ("either concert costs less" in sentence) == (max(press, engage) < discord)
        assert ("only the one in which both engage" in sentence) == (engage < discord <= press)


def test_the_table_of_the_concerts_has_every_loss_and_follows() -> None:
    shown = nk.concerts()
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    before = shown.fold.body.value
    shown.sliders["growth_arms"].value = 100
    cells = re.findall(r"<td>([\d.]+)</td>", shown.fold.body.value)
    lost = losses(shown)
    assert list(map(float, cells)) == pytest.approx(lost.to_numpy().ravel().tolist(), abs=5e-4)
    assert shown.fold.body.value != before
