"""The far server of the benchmark: late both ways, and in order."""

import socketserver
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from socket import SHUT_WR, create_connection, socket
from threading import Thread

import pytest
from tests.bench.proxy import ONE_WAY
from tests.browser.conftest import ROOT, listening


class Echo(socketserver.StreamRequestHandler):
    """Says what it hears."""

    def handle(self) -> None:
        for line in self.rfile:
            self.wfile.write(line)


@pytest.fixture
def far() -> Iterator[int]:
    """The port of an echo that is far away."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as near:
        Thread(target=near.serve_forever, daemon=True).start()
        command = [sys.executable, "-m", "tests.bench.proxy", str(near.server_address[1])]
        with listening(command, ROOT) as there:
            yield int(there.address.rpartition(":")[2])
        near.shutdown()


def tell(line: socket, said: bytes) -> None:
    line.sendall(said)
    line.shutdown(SHUT_WR)


def test_what_is_said_comes_back_late_and_in_order(far: int) -> None:
    said = b"".join(b"%d\n" % number for number in range(50_000))
    with closing(create_connection(("127.0.0.1", far))) as line:
        before = time.monotonic()
        Thread(target=tell, args=(line, said)).start()
        heard = line.recv(65536)
        assert time.monotonic() - before >= 2 * ONE_WAY
        while more := line.recv(65536):
            heard += more
    assert heard == said
