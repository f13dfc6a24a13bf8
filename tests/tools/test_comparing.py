"""A sentence that compares outcomes has an origin that fails the other way round."""

from functools import cache
from pathlib import Path

import pytest
from tests.quick import widely

from tools.figures import COMPLETE
from tools.origin.check import problem
from tools.origin.comparing import Compared, compared, exchanged, unheld
from tools.origin.runs import CONTROLS
from tools.origin.texts import MARK, Origin, origin_at

EITHER_WAY = {
    # a majority of one table, or of one of its series
    "rows('driven', in_90=False).in_90.count() > rows('driven').in_90.count() / 2",
    "rows('resolutions', within='resolution_measures', trigger=has('test')).trigger.count()"
    " + rows('resolutions', within='resolution_measures', trigger=has('launch')).trigger.count()"
    " > rows('resolutions', within='resolution_measures').trigger.count() / 2",
    "rows('driven', series='output', in_90=True).in_90.count()"
    " > rows('driven', series='output').in_90.count() / 2",
    # a sum
    "rows('driven', series='sales to China').year.count()"
    " + rows('driven', series='arrivals').year.count()",
    # less than half
    "fallen('china_sanctions 1, cohesion_shortage 0, cohesion_lifeline 0')"
    " - fallen('cohesion_shortage 0, cohesion_lifeline 0')"
    " < fallen('china_sanctions 1, cohesion_shortage 0') / 2",
    # two figures above one number
    "rows('scenarios', item='China 1977-1987 real GDP').central.item() > 7 and"
    " rows('scenarios', item='Vietnam 1987-1997 real GDP').central.item() > 7",
    # most of the later
    "fallen('china_sanctions 1', 2031) > 0.8 * fallen('china_sanctions 1', 2036)",
    # a start that all runs share
    "way(warheads('2016', 2016), mean(eve('warheads', 'joint cut-off')))",
}
"""Origins that hold however their runs are exchanged."""
QUICK = ("02_strategic_patience",)


OPENING = "joint opening, growth_tames 0, growth_arms 1"
ALL = ", ".join(f"{name} 1" for name in CONTROLS)
WERE = (
    (
        "it hardly leaves that of 2016, and not downwards"
        "<!--= way(warheads('2016'), warheads('us_sanctions 1')) -->",
        "says not downwards, but it is -1 now",
    ),
    (
        "it ends larger by about nine"
        "<!--= warheads('us_sanctions 1') - warheads('us_sanctions 0') -->",
        "says about nine, but it is 4 now",
    ),
    (
        "Washington's engagement leads to 63"
        "<!--= under(warheads, 'sanctions lifted, us_engagement 0.9') -->",
        "must name the policy from which its run begins",
    ),
    (
        "the belief turned the order"
        f"<!--? warheads('{OPENING}') < warheads('2016, growth_tames 0, growth_arms 1') -->",
        "no longer holds",
    ),
    (
        "it costs Beijing less"
        f"<!--= way(loss('Beijing', 'joint opening'), loss('Beijing', '{ALL}')) -->",
        "says less, but it is",
    ),
    (
        "the regime falls in 28<!--= fallen('shared conditions') --> of 100 futures",
        "says 28, but it is 28.5 now",
    ),
)
"""Sentences as they once were, beside panels that said otherwise."""


@cache
def sentences(path: Path) -> tuple[Compared, ...]:
    return tuple(compared(path))


def said(text: str) -> Origin:
    """Read the first origin of a sentence."""
    found = MARK.search(text)
    assert found
    return origin_at("a.md", "line 1", text, found)


@pytest.mark.parametrize("path", COMPLETE, ids=lambda path: path.stem)
def test_every_sentence_that_compares_is_held(path: Path) -> None:
    assert [one.said for one in unheld(path)] == []


def stands_anyway(origin: Origin) -> bool:
    """Say whether an origin holds whichever two of what it names are exchanged."""
    turned = list(exchanged(origin))
    return bool(turned) and not any(problem(one) for one in turned)


@pytest.mark.parametrize("path", widely([path.stem for path in COMPLETE], QUICK))
def test_an_origin_fails_once_its_runs_are_exchanged(path: str) -> None:
    (file,) = (one for one in COMPLETE if one.stem == path)
    origins = {
        origin.text: origin
        for one in sentences(file)
        for origin in one.origins
        if origin.kind != "." and any(True for _ in exchanged(origin))
    }
    assert origins or path not in QUICK
    anyway = {text for text, origin in origins.items() if stands_anyway(origin)}
    assert anyway - EITHER_WAY == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The opening ends with fewer warheads.", True),
        ("Hunger rises.", True),
        ("The arsenal ends hardly larger than 90<!--= 90 -->.", True),
        ("Does the opening end with fewer warheads?", False),
        (
            "It ends with fewer<!--? warheads('joint opening') < warheads('2016') --> warheads.",
            False,
        ),
        ("Fewer<!--= way(warheads('2016'), warheads('joint opening')) --> warheads.", False),
        ("It has 63<!--= warheads('joint opening') --> warheads, fewer than before.", True),
        ("A larger economy can build more<!--. theory --> warheads.", False),
        ("A larger economy can build more<!--. because --> warheads.", True),
        ("**H14.** Fast growth leaves fewer warheads.", False),
    ],
)
def test_a_comparison_without_an_origin_is_found(text: str, found: bool, tmp_path: Path) -> None:
    page = tmp_path / "steps.toml"
    page.write_text(f'[["00"]]\nsays = "{text}"\nreply = "{text}"\n', encoding="utf-8")
    assert bool([*unheld(page)]) is found


def test_what_may_be_chosen_compares_nothing(tmp_path: Path) -> None:
    page = tmp_path / "questions.toml"
    answer = 'says = "Fewer warheads."\nreply = "{}"\n'
    page.write_text(f'[["00.1".answers]]\n{answer.format("Yes.")}', encoding="utf-8")
    assert not [*compared(page)]
    page.write_text(f'[["00.1".answers]]\n{answer.format("More hunger.")}', encoding="utf-8")
    assert [one.said for one in compared(page)] == ["More hunger."]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        *WERE,
        ("fewer<!--= way(warheads('2016'), warheads('joint opening')) -->", ""),
        ("Fewer<!--= way(warheads('joint opening'), warheads('2016')) -->", "says Fewer, but"),
        (
            "not downwards<!--= way(warheads('2016'), warheads('us_sanctions 0')) -->",
            "not downwards",
        ),
        ("not upwards<!--= way(warheads('2016'), warheads('us_sanctions 0')) -->", ""),
        ("hardly<!--= way(warheads('2016'), warheads('us_sanctions 1')) -->", ""),
        ("hardly<!--= way(warheads('2016'), warheads('joint cut-off')) -->", "says hardly, but it"),
        ("the same<!--= way(warheads('2016'), warheads('us_sanctions 1')) -->", "says same, but"),
        (
            "After *Both lift sanctions*, 63"
            "<!--= under(warheads, 'sanctions lifted, us_engagement 0.9') -->",
            "",
        ),
        (
            "It ends with 63<!--= under(warheads, 'sanctions lifted, us_engagement 0.9') -->",
            "must name the policy from which its run begins, Both lift sanctions",
        ),
        (
            "Under *Carry on as in 2016*, 63<!--= under(warheads, 'us_engagement 0.9') -->",
            "you gave 'us_engagement 0.9'",
        ),
    ],
)
def test_a_sentence_is_held_to_its_words(text: str, wrong: str) -> None:
    told = problem(said(text))
    assert wrong in told if wrong else told == ""
