"""The seminar table: how to drive it, what it may answer."""

import hypothesis.strategies as st

import conundrum as nk
from conundrum.classroom.seminar.hand_in import game_handed_in
from conundrum.classroom.seminar.sealed import Choice, opened
from conundrum.classroom.seminar.seats import SEATS

from .driving import Driven
from .values import codes, names, shares

FILES = names(["never-begun.jsonl", "nowhere/table.jsonl", "notes.txt"])
GIVEN = codes.map(lambda code: code.replace("NK2", "NKQ")) | FILES | st.just('{"n": 1}')
FILED = st.sampled_from(
    [
        "nowhere.json",
        '{"conundrum": "answers", "version": 2}',
        '{"conundrum": "answers", "version": 1, "records": [{"exercise": 1}]}',
        '{"conundrum": "answers", "version": 1, "records": [{"question": "1", "asked": "", '
        '"said": "", "came": "", "at": ""}]}',
        '{"conundrum": "answers", "version": 1, "records": []}',
    ]
)
CHOICE = Choice("washington", 1, (0.9, 0.1, 0))

SEMINAR = {
    "seminar": Driven(nk.seminar, {"file": FILES}, lambda answer: answer.game is None, examples=25),
    "board": Driven(nk.board, {"file": FILES}, lambda answer: answer.game is None, examples=25),
    "desk": Driven(nk.desk, {"file": FILES}, lambda answer: answer.game is None, examples=25),
    "debrief": Driven(nk.debrief, {"file": FILES}, lambda answer: answer.children, examples=25),
    "team": Driven(
        nk.team, {"seat": names(SEATS) | st.just("")}, lambda answer: answer.buttons, examples=15
    ),
    "compare_tables": Driven(
        nk.compare_tables,
        {"given": st.lists(GIVEN, max_size=2)},
        lambda answer: not answer.tables,
        ("table", "path code", "given"),
        examples=25,
    ),
    "open_answers": Driven(
        nk.open_answers,
        {"given": st.lists(FILED, max_size=2)},
        lambda answer: not answer.readers,
        ("answers", "version of the answers", "records", "record", "given", "exercise", "question"),
        examples=25,
    ),
    "Choice": Driven(
        Choice,
        {
            "seat": names(SEATS),
            "round": st.integers(0, 11),
            "does": st.lists(shares, min_size=2, max_size=4) | st.just("wait"),
        },
        lambda answer: opened(answer.sealed()) == answer,
        (
            *(f"move of {seat}" for seat in SEATS),
            *(f"choice of {seat}" for seat in SEATS),
            *("us_sanctions", "us_engagement", "china_sanctions", "china_engagement"),
            "shared_conditions",
        ),
    ),
    "opened": Driven(
        opened,
        {"code": st.just(CHOICE.sealed()) | codes.map(lambda code: code.replace("NK2", "NKT"))},
        lambda answer: answer == CHOICE,
        ("sealed choice",),
    ),
    "game_handed_in": Driven(
        game_handed_in,
        {"given": GIVEN, "table": st.just("A")},
        lambda answer: answer[0].played,
        ("table", "path code"),
    ),
}
