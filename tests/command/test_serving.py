"""What serves is quiet, says its address last, and ends with its parent; its port is free again."""

import io
import os
import signal
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, create_connection, socket

import pytest

from conundrum.command.serving import HARMLESS, _pass_on, free_port, serve

pytestmark = pytest.mark.slow

SERVER = f"""
import socket
import sys
(port,) = (int(one.partition("=")[2]) for one in sys.argv if one.startswith("--port="))
for said in {HARMLESS!r}:
    print("[W]", said, "Be told.", file=sys.stderr)
print("[E] The disk is full", file=sys.stderr, flush=True)
with socket.create_server(("127.0.0.1", port)) as server:
    server.accept()[0].close()
sys.exit(3)
"""
"""Serves until somebody comes, and says what others say, and one thing that matters."""


def test_nothing_but_faults_is_said_and_the_address_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "made_up_server.py").write_text(SERVER, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open_new", opened.append)
    port = free_port(8900)
    asked = serve(("made_up_server", port), tmp_path, {"The app": "a"}, "Ctrl-C ends it")
    said = capfd.readouterr()
    assert said.err == "[E] The disk is full\n"
    assert said.out.splitlines() == [
        "Ctrl-C ends it",
        f"The app is at http://localhost:{port}/a",
    ]
    assert opened == [f"http://localhost:{port}/a"]
    assert asked == 3


def test_who_has_no_jupyterlab_is_told_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(
        SystemExit, match=r"^no_lab is not installed. .+: pip install jupyterlab voila$"
    ):
        serve(("no_lab", 8900), tmp_path, {}, "")


def test_a_port_stays_after_its_server_was_killed() -> None:
    with socket() as server:
        # As the server of the app does, whose own port this is.
        server.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", 0))
        server.listen()
        port: int = server.getsockname()[1]
        with create_connection(("127.0.0.1", port)) as page:
            taken, _ = server.accept()
            # Whoever hangs up first keeps the port for a minute after.
            taken.close()
            assert page.recv(1) == b""
    assert free_port(port) == port


PARENT = """
import sys
import webbrowser
from pathlib import Path
from conundrum.command.serving import serve
webbrowser.open_new = lambda page: None
serve(("made_up_server", int(sys.argv[1])), Path.cwd(), {"The desk": "d"}, "Ctrl-C ends it")
"""


STAYS = SERVER.replace("    server.accept()", "    while True: server.accept()")


@contextmanager
def parent_of(server: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program that serves with a made-up server, until it has said so."""
    (folder / "made_up_server.py").write_text(server, encoding="utf-8")
    (folder / "parent.py").write_text(PARENT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "parent.py", str(free_port(8900))],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), *sys.path])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"Ctrl-C ends it\n"
        yield parent


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by a signal")
def test_a_server_ends_with_its_parent_that_was_killed(tmp_path: Path) -> None:
    with parent_of(STAYS, tmp_path) as parent:
        parent.send_signal(signal.SIGKILL)
        # The server holds this pipe, too, as long as it lives.
        parent.communicate(timeout=20)


TIDIES = """
import signal
import sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
# Whoever runs the tests in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    exec(STAYS)
except KeyboardInterrupt:
    told = signal.sigtimedwait([signal.SIGTERM], 1)
    print("[E] hurried" if told else "[E] tidied up", file=sys.stderr, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="a process is interrupted by a signal")
def test_a_server_that_is_interrupted_is_left_to_tidy_up(tmp_path: Path) -> None:
    with parent_of(TIDIES.replace("STAYS", repr(STAYS)), tmp_path) as parent:
        os.killpg(parent.pid, signal.SIGINT)
        assert b"tidied up" in parent.communicate(timeout=20)[1]


def test_a_port_at_which_somebody_listens_is_left_to_them() -> None:
    with socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        assert free_port(server.getsockname()[1]) > server.getsockname()[1]


def test_a_page_that_asks_for_a_kernel_of_before_drowns_no_address_and_no_fault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gone = "404 GET /api/kernels/7f/channels (127.0.0.1): Kernel does not exist: 7f\n"
    failed = (
        "Uncaught exception in write_error\nTraceback (most recent call last):\n"
        '  File "web.py", line 1\nException: You must define it\n\n'
    )
    fault = f"[E 12:00] A cell failed\n{failed}"
    _pass_on(io.StringIO(gone + failed + fault + gone))
    assert capsys.readouterr().err == fault
