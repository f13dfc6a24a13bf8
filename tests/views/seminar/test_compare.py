"""Several classes side by side: one table and one chart."""

import re
from html import unescape
from typing import Any

from conundrum.views.seminar.compare import compared, on_screen, same_futures
from conundrum.views.seminar.goal_words import write_measure
from conundrum.views.seminar.rounds import Game

from .played_game import FALLS, OPEN, SHUT, STANDS, done, played, story

OPENED, CLOSED = {"washington": OPEN, "beijing": OPEN}, {"washington": SHUT, "beijing": SHUT}


def a_class(game: Game, alone: int = STANDS, at: str = "") -> dict[str, Any]:
    return {"game": game, "story": story(game, alone), "at": at}


def table(html: str) -> dict[str, list[str]]:
    """The rows of the table, by their heads."""
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in html.split("<tr>")[1:]]
    plain = [[unescape(cell) for cell in row] for row in rows]
    return {row[0]: row[1:] for row in plain}


def test_a_class_is_a_column_and_its_letter_stands_at_its_line() -> None:
    classes = [
        a_class(played(OPENED, OPENED, table="Monday")),
        a_class(played(CLOSED, CLOSED, table="Tuesday <b>"), FALLS),
    ]
    told = compared(classes)
    assert "Tuesday <b>" not in told
    heads = re.findall(r'<th scope="col">(.*?)</th>', told)
    assert heads == ["A · Monday", "B · Tuesday &lt;b&gt;"]
    for place, one in enumerate(classes):
        heads_now = round(one["story"]["now"]["warheads"])
        assert f">{'AB'[place]} {heads_now}</text>" in told
    # One cross at the line, and one in its key.
    assert told.count("translate(") == 2


def test_classes_of_one_name_say_when_they_played() -> None:
    days = [("Monday", "5 May"), ("Monday", "12 May"), ("Friday", "16 May")]
    classes = [a_class(played(OPENED, table=table), at=day) for table, day in days]
    heads = re.findall(r'<th scope="col">(.*?)</th>', compared(classes))
    assert heads == ["A · Monday (5 May)", "B · Monday (12 May)", "C · Friday"]


def test_the_numbers_are_those_that_the_room_saw() -> None:
    classes = [a_class(played(OPENED, OPENED)), a_class(played(CLOSED, CLOSED), FALLS)]
    rows = table(compared(classes))
    for outcome, head in (
        ("hunger", "Hunger (people in 100)"),
        ("leavers", "People who have left"),
    ):
        assert rows[head] == [
            "{} ({})".format(*(write_measure(outcome, one["story"][at]) for at in ("now", "was")))
            for one in classes
        ]
    # After a fall they are those that nobody has secured, as on the chart.
    heads = [round(one["story"][end]["warheads"]) for one in classes for end in ("now", "was")]
    assert rows["Warheads"] == [f"{heads[0]} ({heads[1]})", f"{heads[2]} ({heads[3]})"]
    assert rows["Hostility (0 to 100)"][1].startswith("no regime (")
    assert rows["The regime"] == ["stands (stands)", "fell in 2024 (stands)"]
    assert rows["Until"] == ["October 2024", "October 2024"]
    assert rows["How alike the two powers stood, 0 to 1"] == ["1.00", "1.00"]


def test_classes_that_ended_in_different_years_are_compared_in_the_last_that_both_played() -> None:
    short, long = a_class(played(CLOSED), FALLS), a_class(played(CLOSED, CLOSED), FALLS)
    rows = table(compared([short, long]))
    for head, (first, other) in rows.items():
        if head not in ("", "Until") and not head.startswith("Goals"):
            assert first == other, head
    shown = on_screen([long, short])["html"]
    assert "numbers of October 2020" in shown
    assert table(shown)["Warheads"] == rows["Warheads"]


def test_goals_are_counted_by_seat_and_a_seat_that_nobody_took_says_so() -> None:
    whole = done(played(OPENED, rounds=1), "vote", seat="press", hands=14, of=20)
    few = played(OPENED, rounds=1, seats=["washington", "beijing", "seoul", "press"])
    rows = table(compared([a_class(whole), a_class(few)]))
    assert rows["Goals reached: Press desk"] == ["the class: yes, 14 of 20", "no vote yet"]
    assert rows["Goals reached: Tokyo"][1] == "not taken"
    assert re.fullmatch(r"\d of 2", rows["Goals reached: Seoul"][0])


def test_it_is_said_whether_classes_met_the_same_future_and_ended_together() -> None:
    one, two = a_class(played(OPENED)), a_class(played(CLOSED))
    assert same_futures([one]) == []
    (alike,) = same_futures([one, two])
    assert "the same future and the same cards" in alike
    other = a_class(played(OPENED, OPENED, seed=8))
    draws, ends = same_futures([one, other, two])
    assert "(classes with the same number: A, C; B)" in draws
    assert ends.startswith("The games of these classes ended in different years, so")


def test_letters_at_the_ends_of_lines_stand_apart() -> None:
    told = compared([a_class(played(OPENED)) for _ in range(5)])
    places = [int(y) for y in re.findall(r'y="(\d+)"[^>]*>[A-E] \d+</text>', told)]
    assert len(places) == 5
    gaps = [two - one for one, two in zip(sorted(places)[:-1], sorted(places)[1:], strict=True)]
    assert min(gaps) >= 30


def test_the_room_sees_the_last_classes_with_the_numbers_of_the_table() -> None:
    classes = [a_class(played(OPENED, table=f"Class {n}")) for n in range(5)]
    shown = on_screen([*reversed(classes)])["html"]
    names = re.findall("<th><span>(.*?)</span>", shown)
    assert names == ["A · Class 1", "B · Class 2", "C · Class 3", "D · Class 4"]
    rows, whole = table(shown), table(compared(classes[1:]))
    assert rows["Warheads"] == whole["Warheads"]
    met, of = re.findall(r"\d+", rows["Measured goals met"][0])
    assert sum(int(cells[0].split(" ")[0]) for cells in goals_of(whole)) == int(met)
    assert sum(int(cells[0].split(" ")[2]) for cells in goals_of(whole)) == int(of)


def goals_of(rows: dict[str, list[str]]) -> list[list[str]]:
    """The goals of the seats whose goals a number judges."""
    told = [cells for head, cells in rows.items() if head.startswith("Goals reached")]
    return [cells for cells in told if " of " in cells[0]]


def test_where_classes_ended_in_different_years_each_end_has_its_year_beside_the_chart() -> None:
    classes = [
        a_class(played(OPENED, OPENED, table="Long")),
        a_class(played(OPENED, table="Short")),
    ]
    shown = on_screen(classes)["html"]
    assert re.findall("<th><span>(.*?)</span>", shown) == [
        "A · Short, until 2020",
        "B · Long, until 2024",
    ]
    ends = re.findall(r'<text x="(\d+)"[^>]*>([AB] \d+[^<]*)</text>', shown)
    heads = [round(one["story"]["now"]["warheads"]) for one in reversed(classes)]
    assert [end for _, end in ends] == [f"A {heads[0]} in 2020", f"B {heads[1]}"]
    assert len({x for x, _ in ends}) == 1, "below each other, right of every line"


def test_the_room_is_told_why_classes_can_be_compared_or_not() -> None:
    same = [a_class(played(OPENED)), a_class(played(CLOSED, CLOSED))]
    other = [a_class(played(OPENED)), a_class(played(OPENED, seed=8))]
    assert "the same future and the same cards. The games ended in" in on_screen(same)["html"]
    told = on_screen(other)["html"]
    assert "because the draws of their games had different numbers." in told
    assert "ended in" not in told
