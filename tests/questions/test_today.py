"""The same six questions before and after: offered in a fold, in the same words, and kept."""

from tests.frozen.showing import within

import conundrum as nk
from conundrum.questions.own_records import joined
from conundrum.questions.own_tables import guesses
from conundrum.questions.stored_guesses import TODAY, Guess, counting
from conundrum.questions.today import Today
from conundrum.tables.settings import entries
from conundrum.widgets.fold import Fold


def asked(panel: Today) -> list[str]:
    return [one.bridge.asked["asked"] for one in panel.questions.values()]


def test_six_are_asked_in_the_same_words_at_both_ends_and_stay_folded() -> None:
    before, after = nk.show.today("before"), nk.show.today("after")
    assert len(before.questions) == 6
    assert asked(before) == asked(after)
    kept = [
        one.bridge.asked["question"] for both in (before, after) for one in both.questions.values()
    ]
    assert kept == TODAY
    [fold] = [one for one in within(before) if isinstance(one, Fold)]
    assert (fold.unfolded, fold.body is None) == (False, False)


def test_no_answer_is_told_to_be_right_and_all_can_be_left_or_changed() -> None:
    for question in nk.show.today("before").questions.values():
        replies = set()
        for place in range(len(question.buttons)):
            question.choose(place)
            replies.add(question.reply.text)
        assert len(question.buttons) >= 4
        assert len(replies) == 1


def test_what_was_thought_stands_side_by_side_and_the_last_of_each_time_counts() -> None:
    made = [
        Guess(f"{when}.sure", "How sure?", said, "Noted.", at)
        for when, said, at in (
            ("after", "Not at all", "2026-3"),
            ("before", "Fairly", "2026-1"),
            ("before", "Very", "2026-2"),
        )
    ]
    table = guesses([vars(one) for one in joined(made)], [*entries("questions")])
    assert "<td>Very</td><td>Not at all</td>" in table
    assert table.count("How sure?") == 1
    # They are no guesses, of which the first would count.
    assert "not committed to a guess yet" in table
    assert counting(made)[1]["before.sure"].said == "Very"


def test_what_was_not_asked_again_is_said_to_be_open() -> None:
    record = {"question": TODAY[0], "asked": "Much?", "said": "Little", "came": "", "at": ""}
    assert "<td>Little</td><td>not answered</td>" in guesses([record], [])
