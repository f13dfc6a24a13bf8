"""The lab without a page: what moves what."""

import re

import pytest

import conundrum as nk
from conundrum.charts import bands
from conundrum.policy import CONTROLS


def test_it_starts_where_it_is_told() -> None:
    assert nk.lab().policy == nk.PRESETS["2016"]
    assert nk.lab(nk.PRESETS["joint opening"]).policy == nk.PRESETS["joint opening"]


@pytest.mark.parametrize("name", CONTROLS)
def test_each_slider_moves_its_control_and_everything_shown(name: str) -> None:
    lab = nk.lab(nk.PRESETS["shared conditions"])
    said, run = lab._said.text, lab._chart.run
    lab.sliders[name].value -= 5
    assert getattr(lab.policy, name) == pytest.approx(
        getattr(nk.PRESETS["shared conditions"], name) - 0.05
    )
    assert lab.outlook.policy == lab.policy
    assert lab._said.text != said
    assert lab._chart.run != run


def test_presets_move_all_sliders_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    lab = nk.lab()
    runs: list[nk.Policy] = []

    def count(chart: bands.BandsChart, outlook: nk.Outlook) -> None:
        runs.append(outlook.policy)

    monkeypatch.setattr(bands.BandsChart, "compare", count)
    lab.presets["joint cut-off"].click()
    assert runs == [nk.PRESETS["joint cut-off"]] == [lab.policy]
    assert lab.presets["joint cut-off"].description.startswith("✓")
    assert not lab.presets["2016"].description.startswith("✓")


def test_reset_returns_to_the_start_and_clears_messages() -> None:
    lab = nk.lab(nk.PRESETS["Beijing alone"])
    lab.sliders["us_sanctions"].enter("abc")
    lab.policy = nk.PRESETS["joint opening"]
    assert lab.sliders["us_sanctions"].message == ""
    lab._reset.click()
    assert lab.policy == nk.PRESETS["Beijing alone"]


def test_words_charts_and_worlds_agree() -> None:
    lab = nk.lab(nk.PRESETS["joint cut-off"])
    fell = round(100 * lab.outlook["fallen"][-1].mean())
    assert f"In {fell} of 100 worlds the regime falls by 2036." in lab._said.text
    assert f"<b>{fell} of 100</b>" in lab._score.value
    assert lab._chart.run["fallen"]["last"] == str(fell)


def test_the_table_is_made_only_when_it_is_open() -> None:
    lab = nk.lab()
    assert lab._table.value == ""
    lab._fold.selected_index = 0
    first = lab._table.value
    cells = re.findall(r"<td>(.*?)</td>", first)
    assert len(cells) == 21 * len(bands.SHOWN)
    lab.sliders["china_engagement"].value = 100
    assert lab._table.value != first


@pytest.mark.parametrize("argument", ["policy", "beliefs"])
def test_a_bad_argument_is_named(argument: str) -> None:
    with pytest.raises(ValueError, match=f"{argument}: a "):
        nk.lab(**{argument: "2016"})  # type: ignore[arg-type]
