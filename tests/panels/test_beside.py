"""Two policies and that of 2016 in small charts: the right runs, as high as they are, and told."""

import re
from functools import cache

import numpy as np
import pytest
from tests.reader import table

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.panels.live_panel import LivePanel
from conundrum.run.beginning import average_at
from conundrum.run.statistics import Run
from conundrum.tables.settings import value
from conundrum.views.beside import DRAWN, LETTERS, TOPS

pytestmark = pytest.mark.slow

BOTH = ("joint cut-off", "joint opening")
LINE = re.compile(r'<polyline class="(.*?)" fill="none" stroke="(.*?)" points="(.*?)"/>')
NUMBER = re.compile(r'<b style="--nk-is:.*?;--up:([\d.]+)">(.*?)</b>')


@cache
def run(name: str) -> nk.Outlook:
    return nk.simulate(PRESETS[name])


def chart(shown: LivePanel, outcome: str) -> str:
    return str(shown.parts[f"chart.{outcome}"].value)


def text(html: str) -> str:
    return re.sub(r"<[^>]*>", " ", html)


def rows_of(html: str) -> list[list[str]]:
    cells = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in html.split("<tr>")[2:])
    return [*cells]


def test_each_line_is_as_high_as_the_average_of_its_policy() -> None:
    panel = nk.show.beside(*BOTH)
    for outcome in DRAWN:
        # What is drawn last lies on top: the first policy.
        lines = LINE.findall(chart(panel, outcome))[::-1]
        for name, (_, _, points) in zip((*BOTH, "2016"), lines, strict=True):
            places = [tuple(map(float, point.split(","))) for point in points.split()]
            assert [across for across, _ in places] == [2.5 * half for half in range(41)]
            for half in (0, 7, 40):
                average = average_at(Run(run(name)), outcome, 2 * half)
                assert places[half][1] == pytest.approx(
                    100 - 100 * average / TOPS[outcome], abs=0.06
                )


def test_no_line_leaves_its_chart() -> None:
    for name in BOTH:
        seen = Run(run(name))
        for outcome in DRAWN:
            assert all(average_at(seen, outcome, step) < TOPS[outcome] for step in range(81))


def test_the_numbers_at_the_ends_never_cover_each_other() -> None:
    for second in ("2016", "Washington alone", "shared conditions"):
        panel = nk.show.beside("Beijing alone", second)
        for outcome in DRAWN:
            high = sorted(float(up) for up, _ in NUMBER.findall(chart(panel, outcome)))
            assert high[0] >= 0
            assert min(np.diff(high)) >= LETTERS - 0.11


def test_the_chart_of_falls_says_when_half_of_the_regimes_have_fallen() -> None:
    fallen = run("joint cut-off")["fallen"].mean(axis=1)
    assert fallen[33] < 50 <= fallen[34]
    html = chart(nk.show.beside(*BOTH), "fallen")
    assert re.findall(r"--across:([\d.]+)\"><span>(.*?)</span>", html) == [("0.425", "spring 2025")]
    assert "<span>spring" not in chart(nk.show.beside("2016", "joint opening"), "fallen")


def test_policies_of_one_colour_are_told_apart_by_dashes() -> None:
    def looks(*policies: object) -> list[tuple[str, str]]:
        lines = LINE.findall(chart(nk.show.beside(*policies), "hunger"))  # type: ignore[arg-type]
        return [(look, colour) for look, colour, _ in lines][::-1]

    assert [look for look, _ in looks(*BOTH)] == ["", "", "nk-past"]
    alike = looks("Beijing alone", "joint opening")
    assert alike[0][1] == alike[1][1]
    assert [look for look, _ in alike] == ["", "nk-dashed", "nk-past"]
    assert looks("joint opening", nk.Policy(us_sanctions=0))[1] == ("", "var(--nk-ink)")


def test_h15_the_finding_names_what_each_concert_buys_and_costs() -> None:
    finding = text(nk.show.beside(*BOTH).parts["head"].value)
    cut, opened, path = (run(name) for name in (*BOTH, "2016"))
    for number in (
        f"a cut-off leaves {cut['warheads'][-1].mean():.0f} warheads",
        f"instead of {path['warheads'][-1].mean():.0f}, but",
        f"{cut['leavers'][-1].mean():.1f} million people leave",
        f"{opened['hunger'][-1].mean():.0f} of 100 people are hungry instead of",
    ):
        assert number in finding


def test_without_the_link_from_output_to_hunger_the_surprise_is_gone() -> None:
    panel = nk.show.beside(*BOTH)
    cut = run("joint cut-off")
    after = 100 * cut.arrays["hunger"][-1][cut.arrays["fallen"][-1] > 0].mean()
    said = panel.parts["said"].text
    assert f"Even where the regime has fallen, {after:.0f} of 100 people are hungry" in said
    panel.set(hunger_follows=0)
    unlinked = nk.Assumptions(hunger_output=0)
    first, path = (
        100 * nk.simulate(PRESETS[name], assumptions=unlinked).arrays["hunger"][-1].mean()
        for name in ("joint cut-off", "2016")
    )
    finding = text(panel.parts["head"].value)
    assert f"{first:.0f} of 100 people are hungry" in finding
    assert f"and {path:.0f} of 100 people are hungry with" in finding
    doubt = nk.table("faults").set_index("id").loc["hunger_from_output", "test"]
    said = panel.parts["said"].text
    assert said.startswith("The surprise is gone")
    assert said.endswith(doubt)


def test_the_tables_name_the_switch_once_hunger_does_not_follow_output() -> None:
    panel = nk.show.beside(*BOTH)
    for follows, named in ((1, False), (0, True)):
        panel.set(hunger_follows=follows)
        parts = panel.parts_now()
        for name in ("kinds", "table"):
            assert ("set to “not at all”" in parts[name]()) == named


def test_both_kinds_of_futures_add_up() -> None:
    kinds = rows_of(nk.show.beside(*BOTH).parts_now()["kinds"]())
    assert len(kinds) == 6
    for rules, fell in zip(kinds[::2], kinds[1::2], strict=True):
        assert rules[0].endswith(": the regime rules")
        assert fell[0].endswith(": it has fallen")
        assert int(rules[1]) + int(fell[1]) == 100
        assert fell[-1] == "0"
    cut = run("joint cut-off")
    down = cut.arrays["fallen"][-1] > 0
    ends = [f"{cut['warheads'][-1][kind].mean():.0f}" for kind in (~down, down)]
    assert [kinds[0][2], kinds[1][2]] == ends


def test_the_table_has_every_fifth_year() -> None:
    told = rows_of(table(nk.show.beside(*BOTH)))
    assert len(told) == 3 * (1 + value("limits", "years", "default") / 5)
    assert told[0][0] == "Both cut it off, 2016"
    hunger = [run(name)["hunger"][20].mean() for name in BOTH]
    assert [int(told[at][4]) for at in (1, 6)] == [round(one) for one in hunger]


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (("joint war", "2016"), "first must be one of 2016, "),
        (("2016", 3), "second must be a Policy, a name from"),
        (("2016", nk.Policy()), "second must be a policy other than the first"),
    ],
)
def test_bad_input_is_named(given: tuple, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        nk.show.beside(*given)
