"""The server of the seats' pages: it answers to their links, and to nothing else.

What is in the room, and what holds against it, stands in docs/decisions.md.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl

from conundrum.classroom.phones.cards import cards
from conundrum.classroom.phones.often import Often
from conundrum.classroom.phones.seat_page import SeatPages
from conundrum.classroom.seminar.templates import part
from conundrum.tables import BadValue, say

STATIC = Path(__file__).parent / "static"
FILES = {
    f"/phone.{kind}": ((STATIC / f"phone.{kind}").read_bytes(), f"text/{mime}")
    for kind, mime in (("css", "css"), ("js", "javascript"))
}
LARGEST = 2_000
"""Bytes of a body; a choice has some two hundred."""
FIELDS = 10
AT_ONCE, EACH_AT_ONCE = 64, 12
"""Requests that are answered at once, of all and of one address; more are hung up on."""
PATIENCE = 10
"""Seconds that a phone may keep silent in the midst of what it sends."""
DESK = "desk"
"""Whose link opens the cards, in the place of a seat."""
SAFE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Phones(ThreadingHTTPServer):
    """Serves the pages of a game to one address.

    Parameters
    ----------
    address : tuple of str and int
        Where it listens.
    file : str
        Name of the first game's log, as for `seminar`.

    Attributes
    ----------
    where : tuple of str and int
        Where it listens, with the port that it was given if that was left to the system.
    """

    daemon_threads, request_queue_size = True, AT_ONCE

    def __init__(self, address: tuple[str, int], file: str) -> None:
        self.pages = SeatPages(file)
        # Of a wrong link few are answered; of a seat's own, as many as its phones need.
        self.strangers, self.seats = Often(20, 0.5), Often(40, 8)
        self._here: Counter[str] = Counter()
        self._alone = Lock()
        super().__init__(address, Seat)
        self.where = (address[0], self.server_port)

    @property
    def address(self) -> str:
        """Where it is found."""
        return "{}:{}".format(*self.where)

    @property
    def desk(self) -> str:
        """The link of the cards, which holds as long as this server runs."""
        return self.pages.links.of("", DESK)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, unless too many wait already."""
        with self._alone:
            many = self._here.total() >= AT_ONCE or self._here[client_address[0]] >= EACH_AT_ONCE
            self._here[client_address[0]] += not many
        if many:
            self.shutdown_request(request)
        else:
            super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and count the request off."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._alone:
                self._here -= Counter([client_address[0]])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of a fault of ours; a phone that left in the midst is none."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class Seat(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Phones
    server_version, sys_version, timeout = "table", "", PATIENCE

    def do_GET(self) -> None:
        """Show a page."""
        self._answer(None)

    def do_POST(self) -> None:
        """Take what a form sends, and show the page again."""
        size = self.headers.get("Content-Length", "")
        if not (size.isascii() and size.isdigit() and len(size) < 10 and int(size) <= LARGEST):
            self._refuse(413, "large")
            return
        body = self.rfile.read(int(size)).decode("utf-8", "replace")
        try:
            self._answer(dict(parse_qsl(body, keep_blank_values=True, max_num_fields=FIELDS)))
        except ValueError:
            self._refuse(413, "large")

    def _answer(self, sent: Mapping[str, str] | None) -> None:
        if self.headers.get("Host") != self.server.address:
            self._refuse(400, "nobody")
        elif self.path in FILES and sent is None:
            self._send(200, *FILES[self.path])
        else:
            try:
                self._show(sent)
            except BadValue:
                self._refuse(503, "wrong")

    def _show(self, sent: Mapping[str, str] | None) -> None:
        link, _, more = self.path[1:].partition("/")
        pages, here = self.server.pages, self.client_address[0]
        # The cards are for whoever sits at this computer.
        if here == self.server.where[0] and link == self.server.desk and not more:
            self._send(200, cards(self.server.address, pages.all()).encode())
            return
        seat = pages.whose(link)
        if not seat or more not in ("", "now"):
            may = self.server.strangers.may(here)
            self._refuse(*((404, "nobody") if may else (429, "often")))
        elif not self.server.seats.may(link):
            self._refuse(429, "often")
        elif more:
            self._send(200, pages.now(seat).encode(), "text/plain")
        else:
            self._send(200, pages.page(seat, sent).encode())

    def _refuse(self, status: int, why: str) -> None:
        self._send(status, part("phone.refusal", says=say(f"phone.{why}")).encode())

    def _send(self, status: int, body: bytes, kind: str = "text/html") -> None:
        self.send_response(status)
        for name, value in SAFE.items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep no record: it would hold links."""
