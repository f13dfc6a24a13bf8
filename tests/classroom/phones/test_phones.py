"""Phones: what each in the room could try, and what holds (docs/decisions.md has the list)."""

import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection
from threading import Thread
from typing import Any
from urllib.parse import urlencode

import pytest
from tests.classroom.seminar.playing import begun, play

from conundrum.classroom.phones import server as served
from conundrum.classroom.phones.__main__ import main
from conundrum.classroom.phones.often import Often
from conundrum.classroom.phones.server import Phones
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import OTHERS, SEATS, usual
from conundrum.classroom.seminar.session import Session
from conundrum.shown.seminar.goal_words import judged_by
from conundrum.tables import rows, say

NOBODY = say("phone.nobody")
POWER = {"us_sanctions": "90", "us_engagement": "20", "shared_conditions": "40"}


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A game that the desk leads."""
    return begun(tmp_path / "seminar.jsonl")


@pytest.fixture
def phones(session: Session) -> Iterator[Phones]:
    with running(session) as server:
        yield server


class running:  # noqa: N801
    """Serve a game's pages while the test runs."""

    def __init__(self, session: Session, port: int = 0) -> None:
        self._server = Phones(("127.0.0.1", port), str(session.log.path))

    def __enter__(self) -> Phones:
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self._server

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def asked(
    phones: Phones, path: str, sent: dict[str, str] | bytes | None = None, **heads: str
) -> tuple[int, str]:
    """Ask as a phone does, and return the status and the page as a text."""
    line = HTTPConnection(*phones.where, timeout=10)
    body = urlencode(sent) if isinstance(sent, dict) else sent
    line.request("GET" if sent is None else "POST", path, body, heads)
    answer = line.getresponse()
    page = answer.status, unescape(answer.read().decode())
    line.close()
    return page


def link(phones: Phones, seat: str) -> str:
    return f"/{phones.pages.all()[SEATS[seat]['name']]}"


def hidden(page: str) -> dict[str, str]:
    """What the form sends along unseen."""
    return dict(re.findall(r"type='hidden' name='(\w+)' value='([^']*)'", page))


def seal(phones: Phones, seat: str, page: str = "", **fields: str) -> str:
    """Fill in the form of a seat, and return the page that comes back."""
    page = page or asked(phones, link(phones, seat))[1]
    return asked(phones, link(phones, seat), hidden(page) | fields)[1]


def game(session: Session) -> Any:
    session.look()
    return session.state.game


def test_a_seat_guesses_and_seals_and_the_desk_sees_who_has(
    phones: Phones, session: Session
) -> None:
    page = seal(phones, "washington", guess="34", **POWER)
    assert "Guesses kept: Washington 34. Sealed for Washington: Sanctions 90%" in page
    assert say("phone.may") in page
    seal(phones, "seoul", move="aid")
    held = game(session)
    assert held.missing == ("beijing", "press")
    assert held.sealed["washington"].does == (0.9, 0.2, 0.4)
    assert (held.sealed["seoul"].does, held.guesses[1]) == ("aid", {"washington": 34})
    # The desk may act for anyone, also for a seat with a phone.
    session.choose(Choice("seoul", 1, "wait"))
    assert game(session).sealed["seoul"].does == "wait"


def test_what_is_no_choice_is_refused_by_its_field_and_nothing_typed_is_lost(
    phones: Phones, session: Session
) -> None:
    page = seal(phones, "washington", guess="many", **POWER)
    refused = "guess of Washington: a whole number from 0 to 999 is allowed, but 'many' was given"
    assert f"<p role='alert' tabindex='-1'>{refused}</p>" in page
    assert "value='90'" in page
    page = seal(phones, "washington", **(POWER | {"us_engagement": "200"}))
    assert "Engagement: a number from 0 to 100 (%) is allowed, but '200' was given" in page
    assert "value='200'" in page
    page = seal(phones, "washington", guess="30", **(POWER | {"us_engagement": " "}))
    assert "Engagement was left empty" in page
    assert "''" not in page.split("</form>")[0].split("<form")[0]
    assert "value='30'" in page
    assert say("phone.choose") in seal(phones, "seoul")
    assert "move of seoul" in seal(phones, "seoul", move="test")
    assert (game(session).sealed, game(session).guesses) == ({}, {})


def test_an_unlikely_choice_is_asked_back_once(phones: Phones, session: Session) -> None:
    small = POWER | {"us_sanctions": "0.9"}
    page = seal(phones, "washington", **small)
    assert "Not sealed: Sanctions 0.9% is less than 1%" in page
    assert game(session).sealed == {}
    assert "Sealed for Washington" in seal(phones, "washington", page, **small)


def test_what_is_sealed_stands_on_the_page_and_in_its_fields_so_that_one_number_can_be_changed(
    phones: Phones, session: Session
) -> None:
    seal(phones, "washington", guess="34", **(POWER | {"us_engagement": "20,5%"}))
    page = asked(phones, link(phones, "washington"))[1]
    kept = "Sanctions 90%, Engagement 20.5%, Shared conditions 40%"
    assert f"Sealed for this round: {kept}. Your guess is kept: 34." in page
    filled = dict(re.findall(r"name='(\w+)' inputmode.*? value='([^']*)'", page))
    assert filled == POWER | {"us_engagement": "20.5", "guess": "34"}
    # So it does by the new link after the room's computer was started again.
    with running(session) as later:
        assert f"Sealed for this round: {kept}." in asked(later, link(later, "washington"))[1]
    # A second tap changes nothing, from this page or from one that was opened before.
    lines = session.log.size
    for once_more in (filled, filled | {"seen": ""}, dict.fromkeys(filled, "")):
        page = seal(phones, "washington", page, **once_more)
        assert "Your guess is kept: 34. Your seat has already sealed a choice" in page
        assert f"and this choice counts: {kept}." in page
        assert "<p role='alert' tabindex='-1'></p>" in page
    assert session.log.size == lines
    page = seal(phones, "washington", page, **(filled | {"us_sanctions": "85", "guess": ""}))
    assert "Your guess is kept: 34. Sealed for Washington: Sanctions 85%, Engagement 20.5%" in page
    assert game(session).guesses[1] == {"washington": 34}
    seal(phones, "seoul", move="aid")
    page = asked(phones, link(phones, "seoul"))[1]
    assert "value='aid' checked" in page
    assert f"Sealed for this round: {SEATS['seoul']['moves']['aid']['says']}" in page


@pytest.mark.parametrize("seat", ["washington", "seoul"])
def test_a_guess_is_handed_in_alone_and_the_choice_waits(
    phones: Phones, session: Session, seat: str
) -> None:
    session.act("step", step="guess", over=0)
    page = seal(phones, seat, guess="34")
    assert f"Guesses kept: {SEATS[seat]['name']} 34. {say('phone.to_choose')}" in page
    assert "name='guess' inputmode='numeric' autocomplete='off' maxlength='8' value='34'" in page
    assert (game(session).guesses[1], game(session).sealed) == ({seat: 34}, {})
    page = asked(phones, link(phones, seat))[1]
    assert f"{say('phone.open')} Your guess is kept: 34." in page
    seal(phones, seat, guess="36")
    session.look()
    play(session)
    session.act("step", step="reveal", over=1)
    assert say("phone.late") in seal(phones, seat, page, guess="40")
    assert game(session).guesses == {1: {seat: 36}}


def test_a_page_names_the_step_of_the_room_and_counts_nothing_of_others(
    phones: Phones, session: Session
) -> None:
    session.act("step", step="talk", over=0)
    assert "The room is now at this step: Talk" in asked(phones, link(phones, "seoul"))[1]
    seal(phones, "seoul", move="aid")
    stands, page = (
        asked(phones, link(phones, "seoul") + "/now"),
        hidden(asked(phones, link(phones, "seoul"))[1]),
    )
    assert stands[1].splitlines()[1] == "The room is now at this step: Talk"
    seal(phones, "washington", guess="12", **POWER)
    session.look()
    session.act("headline", text="Talks today")
    seal(phones, "press", move="calm")
    # As if it had sealed before all others did.
    assert asked(phones, link(phones, "seoul") + "/now") == stands
    assert hidden(asked(phones, link(phones, "seoul"))[1]) == page
    session.look()
    session.choose(Choice("seoul", 1, "wait"))
    assert asked(phones, link(phones, "seoul") + "/now") != stands


def test_the_sheet_on_the_phone_says_what_the_printed_one_does(phones: Phones) -> None:
    page = asked(phones, link(phones, "beijing"))[1].split("<details")[1]
    for goal in SEATS["beijing"]["goals"]:
        assert f"{goal['says']} ({judged_by(goal)})" in page
    assert say("seat.earned") in page
    for control, was in usual("beijing").items():
        label = rows("controls")[control]["label"]
        assert f"{label}, 0 to 100% ({100 * was:g} in 2016)" in page
    assert say("seat.earned") not in asked(phones, link(phones, "seoul"))[1]


def test_two_phones_on_one_seat_are_asked_and_the_last_one_counts(
    phones: Phones, session: Session
) -> None:
    first, second = (asked(phones, link(phones, "seoul"))[1] for _ in range(2))
    seal(phones, "seoul", first, move="aid")
    page = seal(phones, "seoul", second, move="wait")
    assert say("phone.other") in page
    assert game(session).sealed["seoul"].does == "aid"
    seal(phones, "seoul", page, move="wait")
    assert game(session).sealed["seoul"].does == "wait"


def test_a_phone_seals_although_the_desk_writes_at_the_same_moment(
    phones: Phones, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    act, lines = phones.pages.session.act, ["Talks today"]

    def late(kind: str, **fields: Any) -> None:
        if lines:
            session.act("headline", text=lines.pop())
        act(kind, **fields)

    monkeypatch.setattr(phones.pages.session, "act", late)
    assert "Sealed for Seoul" in seal(phones, "seoul", move="aid")
    assert [text for _, text in game(session).headlines] == ["Talks today"]


def test_of_phones_that_seal_at_the_same_moment_all_but_one_are_asked(phones: Phones) -> None:
    page, moves = asked(phones, link(phones, "seoul"))[1], ["aid", "wait"] * 4
    with ThreadPoolExecutor(len(moves)) as pool:
        pages = [*pool.map(lambda move: seal(phones, "seoul", page, move=move), moves)]
    assert len([one for one in pages if "Sealed for Seoul" in one]) == 1
    # Who chose the same is told that it is sealed, since there is nothing to ask.
    assert len([one for one in pages if "already sealed" in one]) == len(moves) / 2 - 1
    assert len([one for one in pages if say("phone.other") in one]) == len(moves) / 2


def test_a_lost_network_costs_nothing_and_the_same_may_be_sent_again(
    phones: Phones, session: Session
) -> None:
    page = asked(phones, link(phones, "seoul"))[1]
    # The phone leaves in the midst of what it sends.
    with create_connection(phones.where) as line:
        host = phones.address
        line.sendall(f"POST {link(phones, 'seoul')} HTTP/1.0\r\nHost: {host}\r\n".encode())
        line.sendall(b"Content-Length: 300\r\n\r\nmove=aid")
    assert game(session).sealed == {}
    for _ in range(2):
        seal(phones, "seoul", page, move="aid")
        page = asked(phones, link(phones, "seoul"))[1]
    assert game(session).sealed["seoul"].does == "aid"


def test_a_choice_for_a_round_that_is_over_is_not_taken(phones: Phones, session: Session) -> None:
    page = asked(phones, link(phones, "seoul"))[1]
    play(session)
    session.act("step", step="reveal", over=1)
    waiting = seal(phones, "seoul", page, move="aid")
    assert say("phone.late") in waiting
    assert say("phone.waits") in waiting
    assert "<form" not in waiting
    early = {"round": "2", "seen": "0", "move": "aid"}
    assert say("phone.late") in asked(phones, link(phones, "seoul"), early)[1]
    session.act("step", step="card", over=1)
    # The form of the round before does not seal the next one.
    assert say("phone.late") in seal(phones, "seoul", page, move="aid")
    assert game(session).sealed == {}
    assert "Sealed for Seoul" in seal(phones, "seoul", move="aid")


def test_no_page_shows_what_another_seat_does_or_knows(phones: Phones, session: Session) -> None:
    seal(phones, "washington", guess="77", **POWER)
    session.look()
    session.choose(Choice("beijing", 1, (0.31, 0.7, 0.4)))
    for seat in ("seoul", "beijing", "washington"):
        page = asked(phones, link(phones, seat))[1]
        assert SEATS[seat]["notes"][0]["says"] in page
        assert not any(
            note["says"] in page
            for other in SEATS
            if other != seat
            for note in SEATS[other]["notes"]
            if note not in SEATS[seat]["notes"]
        )
        assert ("77" in page) == (seat == "washington")
        assert ("31" in page.split("<details")[0]) == (seat == "beijing")
        others = set(phones.pages.all().values()) - {link(phones, seat)[1:]}
        assert not any(other in page for other in others)


@pytest.mark.parametrize(
    "path",
    ["/", "/lab", "/api/contents", "/../seminar.jsonl", "/seminar.jsonl", "/%2e%2e/", "/%c3%a9",
     "/phone.py", f"/{'0' * 32}", f"/{'0' * 32}/now"],
)  # fmt: skip
def test_a_wrong_link_opens_nothing(phones: Phones, path: str) -> None:
    for sent in (None, {"move": "aid"}):
        status, page = asked(phones, path, sent)
        assert (status, NOBODY in page) == (404, True)
    assert "<form" not in page


def test_nothing_is_behind_a_seat_s_own_link(phones: Phones) -> None:
    for more in ("/x", "/now/x", "//", "?a"):
        assert asked(phones, link(phones, "seoul") + more)[0] == 404


def test_a_link_of_yesterday_opens_nothing(phones: Phones, session: Session) -> None:
    yesterday = link(phones, "seoul")
    # Another server of the same game, and another game of the same server.
    with running(session) as later:
        assert asked(later, yesterday)[0] == 404
        status, page = asked(later, f"{yesterday}/now")
        # What is shown in the place of the seat's page is read out, and asks no more.
        assert (status, "<p role='alert' tabindex='-1'>This link" in page, "data-now" in page) == (
            404,
            True,
            False,
        )
    begun(session.log.path.with_stem("seminar-2"))
    assert asked(phones, yesterday)[0] == 404
    assert asked(phones, link(phones, "seoul"))[0] == 200


@pytest.mark.parametrize("many", [60, pytest.param(1000, marks=pytest.mark.wide)])
def test_many_bad_requests_are_turned_away_and_seats_go_on(phones: Phones, many: int) -> None:
    def bad(number: int) -> int:
        try:
            return asked(phones, f"/{number:032x}")[0]
        except OSError:
            return 0  # it was hung up on

    with ThreadPoolExecutor(8) as pool:
        met = [*pool.map(bad, range(many))]
    assert met.count(404) <= 40
    assert met.count(429) >= many / 2
    assert "Sealed for Seoul" in seal(phones, "seoul", move="aid")


def test_a_seat_s_own_link_has_its_limit_too_and_others_do_not_feel_it(phones: Phones) -> None:
    phones.seats = Often(4, 0)
    met = [asked(phones, link(phones, "seoul") + "/now")[0] for _ in range(6)]
    assert met == [200] * 4 + [429] * 2
    assert asked(phones, link(phones, "washington"))[0] == 200


@pytest.mark.parametrize("size", ["2001", "99999999999", "-1", "many", "\u00b2"])
def test_a_body_that_is_too_large_or_of_no_size_is_not_read(phones: Phones, size: str) -> None:
    with create_connection(phones.where) as line:
        head = f"POST {link(phones, 'seoul')} HTTP/1.0\r\nContent-Length: {size}\r\n\r\n"
        line.sendall(head.encode("latin-1"))
        assert b" 413 " in line.makefile("rb").readline()


def test_a_body_of_many_fields_is_not_taken(phones: Phones) -> None:
    fields = {f"f{number}": "1" for number in range(50)}
    assert asked(phones, link(phones, "seoul"), fields)[0] == 413


def test_names_are_shown_as_they_were_typed_and_never_run(phones: Phones, session: Session) -> None:
    session.act("name", seat="seoul", text="<script>x</script>")
    line = HTTPConnection(*phones.where)
    sent = {"guess": "'><i>", "move": "aid", "round": "1"}
    line.request("POST", link(phones, "seoul"), urlencode(sent))
    answer = line.getresponse()
    raw = answer.read().decode()
    assert "<script>x" not in raw
    assert "&lt;script&gt;x" in raw
    assert "&#39;&gt;&lt;i&gt;" in raw
    assert "<i>" not in raw
    assert "default-src 'none'" in str(answer.getheader("Content-Security-Policy"))
    assert answer.getheader("Referrer-Policy") == "no-referrer"


def test_a_page_of_another_name_is_refused(phones: Phones) -> None:
    assert asked(phones, link(phones, "seoul"), Host="evil.example:8900")[0] == 400


def test_whoever_keeps_silent_is_hung_up_on(
    phones: Phones, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert served.Seat.timeout == served.PATIENCE
    monkeypatch.setattr(served.Seat, "timeout", 0.05)
    with create_connection(phones.where) as line:
        assert line.recv(1) == b""
    assert asked(phones, link(phones, "seoul"))[0] == 200


def test_one_address_holds_few_places(phones: Phones, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served, "EACH_AT_ONCE", 2)
    with ExitStack() as held:
        for _ in range(2):
            held.enter_context(create_connection(phones.where))
        # What is sent meets a line that is closed, or nothing comes back.
        with pytest.raises(OSError, match=r"."):
            asked(phones, link(phones, "seoul"))
    monkeypatch.undo()
    assert asked(phones, link(phones, "seoul"))[0] == 200


def test_ten_pages_at_once_all_seal(tmp_path: Path) -> None:
    session = Session(str(tmp_path / "seminar.jsonl"))
    session.begin("Eight", 3, 4, 7, OTHERS)
    with running(session) as phones:
        moves = {seat: next(iter(SEATS[seat]["moves"])) for seat in OTHERS}
        chinese = {"china_sanctions": "20", "china_engagement": "60", "shared_conditions": "0"}
        does = {seat: {"move": move} for seat, move in moves.items()}
        does |= {"washington": POWER | {"us_sanctions": "80"}, "beijing": chinese}
        twice = [*does.items(), *[*does.items()][:2]]
        with ThreadPoolExecutor(10) as pool:
            pages = [*pool.map(lambda one: seal(phones, one[0], guess="40", **one[1]), twice)]
        assert len(pages) == 10
        held = game(session)
        assert held.missing == ()
        assert set(held.guesses[1]) == set(SEATS)
        assert session.state.faults == ()


def test_the_cards_are_for_the_desk_s_own_computer(
    phones: Phones, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("segno")
    status, page = asked(phones, f"/{phones.desk}")
    assert status == 200
    for path in phones.pages.all().values():
        assert f"http://{phones.address}/{path}" in page
    assert page.count("<svg viewBox=") == 4
    assert asked(phones, f"/{phones.desk}", Host="x")[0] == 400
    monkeypatch.setattr(served.Seat, "client_address", ("192.0.2.7", 1), raising=False)
    monkeypatch.setattr(served.Seat, "setup", _from_afar(served.Seat.setup))
    assert asked(phones, f"/{phones.desk}")[0] == 404


def _from_afar(setup: Any) -> Any:
    def begins(self: Any) -> None:
        self.client_address = ("192.0.2.7", 1)
        setup(self)

    return begins


def test_where_it_cannot_be_reached_it_says_so_and_ends(
    phones: Phones, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    host, port = phones.where
    monkeypatch.setattr(sys, "argv", ["phones", host, f"--port={port}"])
    main()
    assert capsys.readouterr().out.startswith(f"Phones cannot be served at {host} (")
    monkeypatch.setattr("conundrum.classroom.phones.__main__.local_address", lambda: "")
    monkeypatch.setattr(sys, "argv", ["phones"])
    main()
    assert capsys.readouterr().out == say("phone.unheard") + "\n"


def test_a_log_that_cannot_be_read_is_said_so(phones: Phones, session: Session) -> None:
    path = link(phones, "seoul")
    session.log.path.with_stem("seminar-2").write_text("{}\n", encoding="utf-8")
    assert asked(phones, path) == (503, unescape(asked(phones, path)[1]))
    assert say("phone.wrong") in asked(phones, path)[1]
