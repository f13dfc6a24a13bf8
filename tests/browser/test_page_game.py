"""The game of a class in the page: act by act, and to the last goal, the same as in Python."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page
from tests.quick import widely
from tests.views.seminar.played import log_of

from conundrum.page import engine, player, stored_script
from conundrum.run.runner import results_of_needs
from conundrum.tables.settings import value
from conundrum.views.seminar import (
    compare,
    debrief,
    debrief_tables,
    export,
    future,
    rounds,
    seats,
    typed_line,
    without,
)
from tools.seminar import draws
from tools.seminar.sealed import opened, sealed

from .golden import agree, prepared
from .test_page_future import NEAR

PLAY = """([acts, rules, ends]) => ends.map((end) => {
  const { game, done, faults } = GAME.rounds.state(acts.slice(0, end), rules);
  const place = draws.future(rules.seed, played.about.futures);
  const measured = GAME.future.needs(game, place).map(({ measure, ...need }) => {
    const here = playerOf(need, played, {});
    return measure(aRun(here, need, here.follow({ held: {}, ...need })));
  });
  return { state: { game, done, faults }, place, story: GAME.future.story(game, measured) };
})"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model and the game."""
    with prepared(browser) as page:
        by_hand = [
            (player.STATIC / "seminar" / f"{name}.js").read_text(encoding="utf-8")
            for name in ("draws", "sealed")
        ]
        script = stored_script.game() + "".join(by_hand)
        page.add_script_tag(content=script)
        words = engine.spoken(player.script() + script)
        page.evaluate("(words) => { sentences = words; }", words)
        yield page


def near(page: dict[str, Any], python: dict[str, Any]) -> None:
    """See that outcomes are alike, each as a number or step by step."""
    assert page.keys() == python.keys()
    for name, numbers in python.items():
        outcome = name.removeprefix("mean ")
        small = value("outcomes", outcome, "frame") / value("outcomes", outcome, "per_unit") / 100
        ours, theirs = np.array(page[name]), np.array(numbers)
        assert (np.abs(ours - theirs) < NEAR * np.maximum(np.abs(theirs), small)).all(), name


@pytest.mark.usefixtures("noting")
@pytest.mark.parametrize("first", widely(range(0, 300, 10), [0]))
def test_a_game_is_the_same_in_the_page_and_in_python(page: Page, first: int) -> None:
    for seed in range(first, first + 10):
        rules, acts = log_of(seed)
        ends = [place for place, act in enumerate(acts, 1) if act["act"] == "reveal"]
        ends.append(len(acts))
        for end, ours in zip(ends, page.evaluate(PLAY, [acts, rules, ends]), strict=True):
            assert ours["place"] == draws.future(rules["seed"])
            state = rounds.state(acts[:end], rules)
            assert ours["state"] == state
            needs = future.needs(state["game"], ours["place"])
            story = future.story(state["game"], results_of_needs(needs))
            alike(ours["story"], story)


def alike(page: dict[str, Any], python: dict[str, Any]) -> None:
    """See that a page tells what Python does of a game's own future."""
    lines = ("now", "was", "line", "kept")
    for one, other in zip(page["rounds"], python["rounds"], strict=True):
        near(one, other)
    for part in lines:
        near(page[part], python[part])
    for part in python.keys() - {"rounds", "goals", *lines}:
        assert page[part] == python[part]
    goals = [[[*map(str, goal.values())] for goal in told["goals"]] for told in (page, python)]
    agree(goals[0], goals[1])


def test_a_seed_draws_what_it_draws_in_python(page: Page) -> None:
    chance = random.Random(17)
    seeds = [0, 1, 2**31, 2**32 - 1, *(chance.randrange(2**32) for _ in range(300))]
    ask = "([seeds, cards]) => seeds.map((s) => [draws.future(s, 1000), draws.deck(s, cards)])"
    cards = seats.cards()
    for seed, (place, deck) in zip(seeds, page.evaluate(ask, [seeds, cards]), strict=True):
        assert place == draws.future(seed)
        assert deck == draws.deck(seed, cards)


def some_choices() -> list[dict[str, Any]]:
    """Draw choices of each seat, in every round, and each move."""
    chance = random.Random(17)
    shares = [
        {"seat": power, "round": n, "does": [chance.randint(0, 1000) / 1000 for _ in range(3)]}
        for power in seats.POWERS
        for n in range(1, 11)
    ]
    moved = [
        {"seat": seat, "round": chance.randint(1, 10), "does": move}
        for seat in seats.OTHERS
        for move in seats.moves(seat)
    ]
    return [*shares, *moved]


def test_a_choice_that_the_page_seals_is_opened_in_python_and_back(page: Page) -> None:
    plain = some_choices()
    seal = "([choices, seats]) => choices.map((one) => seals.sealed(one, seats))"
    codes = page.evaluate(seal, [plain, seats.SEATS])
    assert [opened(code) for code in codes] == plain
    assert codes != page.evaluate(seal, [plain, seats.SEATS])
    open_ = "([codes, seats]) => codes.map((code) => seals.opened(code, seats) ?? null)"
    assert page.evaluate(open_, [[sealed(*one.values()) for one in plain], seats.SEATS]) == plain
    code = codes[0]
    other = f"{code[:6]}{'Z' if code[6] == 'Y' else 'Y'}{code[7:]}"
    damaged = ["", "NKT", "a choice", code[:-1], other]
    assert page.evaluate(open_, [damaged, seats.SEATS]) == [None] * len(damaged)


TELL = """([acts, rules, lives, left]) => {
  const { game } = GAME.rounds.state(acts, rules);
  const story = GAME.future.story(game, lives);
  return [
    ...[1, 2, 3, 4, 5].map((part) => GAME.debrief.part(game, story, left, part)),
    GAME.debrief_tables.tables(game, story, left),
    GAME.export.csv(game, lives),
    GAME.compare.compared([1, 2].map((at) => ({ game, story, at: String(at) }))),
    GAME.without.needs(game, 7).map(({ measure, ...need }) => need),
  ];
}"""


@pytest.mark.parametrize("first", widely(range(0, 60, 5), [0]))
def test_debrief_tables_and_comparison_are_written_letter_by_letter_as_in_python(
    page: Page, first: int
) -> None:
    for seed in range(first, first + 5):
        rules, acts = log_of(seed)
        game, place = rounds.state(acts, rules)["game"], draws.future(rules["seed"])
        lives = results_of_needs(future.needs(game, place))
        left = results_of_needs(without.needs(game, place))
        story = future.story(game, lives)
        one = {"game": game, "story": story}
        needs = without.needs(game, 7)
        told = [
            *(debrief.part(game, story, left, part) for part in range(1, 6)),
            debrief_tables.tables(game, story, left),
            export.csv(game, lives),
            compare.compared([{**one, "at": at} for at in ("1", "2")]),
            [{name: held for name, held in need.items() if name != "measure"} for need in needs],
        ]
        assert page.evaluate(TELL, [acts, rules, lives, left]) == told


WORDS = [
    *("W", "b", "S", "t", "P", "N", "G", "H", "!", "?", "=", "Washington", "the United Nations"),
    *("press", "90", "20", "140", "-20", "90,5", "1,000", ".5", "50%", "talks", "ta", "absent"),
    *(
        "here",
        "absnt",
        "Wahsington",
        "\u2013",
        "5o",
        "\U0001f600",
        "\u0130",
        "\u65e5\u672c",
        "\uff19",
    ),
]
SIGNS = [" ", " ", "  ", ",", ", ", ";", "/", "-", " \u2013 ", ":", "=", "", ".", "|", "\t"]
ASK = """(lines) => {
  const seats = GAME.seats.all_seats();
  const game = GAME.rounds.begun({ rounds: 3, years: 4, seats, deck: [] });
  return lines.map((line) => {
    const found = GAME.typed_line.read_line(line, game);
    return [found, found && "refused" in found ? GAME.typed_line.why(found) : ""];
  });
}"""


def test_a_line_asks_for_the_same_in_both(page: Page) -> None:
    chance = random.Random(17)
    parts = ["".join(chance.choice(kind) for kind in 4 * (WORDS, SIGNS)) for _ in range(600)]
    lines = [f"{chance.choice(['', 'W ', 'G ', 'S '])}{part}" for part in parts]
    rules = {"rounds": 3, "years": 4, "seats": seats.all_seats(), "deck": []}
    for line, ours in zip(lines, page.evaluate(ASK, lines), strict=True):
        found = typed_line.read_line(line, rounds.begun(rules))
        assert ours == [found, typed_line.why(found) if found and "refused" in found else ""], line
