"""Serve the seminar's desk and the board for the room, and open both in a browser.

The other addresses are printed, to be opened when their time comes.
"""

import argparse
import os
import subprocess
import sys
import webbrowser
from contextlib import suppress
from socket import SO_REUSEADDR, SOL_SOCKET, create_connection, socket
from time import sleep

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
    argparse.ArgumentParser(description=__doc__).parse_args()
    port = free_port()
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}"]
    with subprocess.Popen(command) as server, suppress(KeyboardInterrupt):
        while not listens(port) and server.poll() is None:
            sleep(0.2)
        for name, page in (OPENED | TOLD).items():
            address = f"http://localhost:{port}/{page}"
            print(f"The {name} is at {address}", flush=True)
            if name in OPENED:
                webbrowser.open_new(address)
        print("Ctrl-C ends both; the game is kept in notebooks/seminar.jsonl", flush=True)
        server.wait()


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
