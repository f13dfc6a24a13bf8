"""Serve the seminar's desk and the board for the room, and open both in a browser.

The other addresses are printed, to be opened when their time comes.
"""

import argparse
import os
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from socket import SO_REUSEADDR, SOL_SOCKET, create_connection, socket
from time import sleep

from tools import ROOT

NOTEBOOKS = "voila/render/notebooks"
TABLE, LAB = f"{NOTEBOOKS}/10_seminar_table.ipynb", f"{NOTEBOOKS}/00_start_here.ipynb#Move"
OPENED = {view: f"{TABLE}?view={view}" for view in ("desk", "board")}
TOLD = {
    "debrief": f"{TABLE}?view=debrief",
    "page to compare classes": f"{TABLE}?view=classes",
    "lab": LAB,
}


def main() -> None:
    """Serve until Ctrl-C; the addresses are printed, whether a browser is there or not."""
    parser = argparse.ArgumentParser(description=__doc__)
    helps = "serve a page a seat to phones as well, at an address of this computer"
    parser.add_argument("--room", nargs="?", const="", metavar="ADDRESS", help=helps)
    given = parser.parse_args()
    port = free_port()
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}"]
    with (
        subprocess.Popen(command) as server,
        room(given.room) if given.room is not None else nullcontext(),
        suppress(KeyboardInterrupt),
    ):
        while not listens(port) and server.poll() is None:
            sleep(0.2)
        for name, page in (OPENED | TOLD).items():
            address = f"http://localhost:{port}/{page}"
            print(f"The {name} is at {address}", flush=True)
            if name in OPENED:
                webbrowser.open_new(address)
        print("Ctrl-C ends both; the game is kept in notebooks/seminar.jsonl", flush=True)
        server.wait()


@contextmanager
def room(address: str) -> Iterator[None]:
    """Serve the seats' pages to phones meanwhile, in a process that holds nothing else."""
    command = [sys.executable, "-m", "conundrum.classroom.phones", *filter(None, [address])]
    with subprocess.Popen(command, cwd=ROOT / "notebooks") as phones:
        try:
            yield
        finally:
            phones.terminate()


def free_port(first: int = 8866) -> int:
    """Return the first port from one on at which nobody listens."""
    return next(port for port in range(first, first + 100) if not listens(port) and bound(port))


def bound(port: int) -> bool:
    """Say whether a port can be taken, as a server does: one that was killed a moment ago, too."""
    with socket() as tried, suppress(OSError):
        if os.name != "nt":
            tried.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        tried.bind(("127.0.0.1", port))
        return True
    return False


def listens(port: int) -> bool:
    """Say whether somebody listens at a port of this machine."""
    with suppress(OSError), create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
