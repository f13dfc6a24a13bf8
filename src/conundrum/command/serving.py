"""Serves a folder with the notebooks, in JupyterLab or as an app.

It prints nothing until a page can be opened, and then the page's address. Errors of the server are
printed, too.
"""

import os
import re
import subprocess
import sys
import webbrowser
from collections.abc import Collection, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from secrets import token_hex
from socket import SO_REUSEADDR, SOL_SOCKET, create_connection, socket
from threading import Thread
from time import sleep
from typing import IO

from conundrum.command.copying import FIRST
from conundrum.tables import say

VOILA = ("voila", 8866)
APP = "voila/render"
TIED = (sys.executable, str(Path(__file__).with_name("tied.py")))
"""The command that runs a module in a new process, which ends together with this program, even if
this program is killed."""

HARMLESS = (
    # The first two messages are harmless, because the connections do not leave this machine and
    # because a kernel may end.
    "Kernel is running over TCP without encryption",
    "Parent appears to have exited, shutting down",
    # The next messages are warnings of Jupyter Server about its own code, which Voila turns on.
    "ServerApp.token config is deprecated",
    "return self._get_trait_default_generator(names[0])(self)",
    "No nbgrader_config.py file found",
    # The next messages are about open pages that ask for kernels of an earlier server.
    "404 GET /api/kernels/",
    "404 POST /voila/api/shutdown/",
    "websocket_ping_timeout",
)
"""Messages at the start and the end of a server or kernel for which nobody has to do anything."""

FOLLOWS = re.compile(
    r"Uncaught exception in write_error|Traceback|During handling|\s|[\w.]*(?:Error|Exception): |$"
)
"""A regular expression that matches the beginning of a line if this line continues the previous
line's message."""

TIDYING = 10
"""How many seconds a server may take to end after it was interrupted."""

LAST_WORDS = 1
"""How many seconds to wait for the last messages of a server that has ended."""


def lab(folder: Path) -> int:
    """Serve JupyterLab, which opens the first notebook, until the reader presses Ctrl-C."""
    token = token_hex(24)
    return serve(
        ("jupyterlab", 8888),
        folder,
        {"JupyterLab": f"lab/tree/{FIRST}?token={token}"},
        say("command.kept_in", folder=str(folder.resolve())),
        settings=("--ServerApp.answer_yes=True", *_as_root()),
        JUPYTER_TOKEN=token,
    )


def app(folder: Path) -> int:
    """Serve all notebooks as an app that hides the code, until the reader presses Ctrl-C."""
    return serve(VOILA, folder, {"The app": f"{APP}/{FIRST}"}, "Ctrl-C ends it")


def serve(
    program: tuple[str, int],
    folder: Path,
    pages: Mapping[str, str],
    told: str,
    *,
    settings: Collection[str] = (),
    **environment: str,
) -> int:
    """Run a server until the reader presses Ctrl-C, and return the server's exit code.

    ``program`` is a module and the first port to try. ``settings`` are further arguments, and
    ``environment`` is added to the variables of this program. When the server listens, ``told`` is
    printed, and then the name and the address of each of the ``pages``. A browser opens the pages.
    """
    module, first = program
    if not find_spec(module):
        sys.exit(say("command.not_installed", module=module))
    port = free_port(first)
    options = ("--no-browser", f"--port={port}", "--Application.log_level=ERROR", *settings)
    command = [*TIED, module, *options]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as server:
        hearing = Thread(target=_pass_on, args=(server.stderr,), daemon=True)
        hearing.start()
        with suppress(KeyboardInterrupt):
            while not listens(port) and server.poll() is None:
                sleep(0.2)
            if server.poll() is None:
                print(told)
                for name, page in pages.items():
                    address = f"http://localhost:{port}/{page}"
                    print(f"{name} is at {address}", flush=True)
                    webbrowser.open_new(address)
            server.wait()
        with suppress(KeyboardInterrupt, subprocess.TimeoutExpired):
            server.wait(TIDYING)
        if server.stdin:  # Closing stdin ends the server if Ctrl-C has not ended it.
            server.stdin.close()
        server.wait()
        # The last messages of the server may not have arrived yet.
        hearing.join(LAST_WORDS)
    return server.returncode


def _pass_on(said: IO[str]) -> None:
    """Print the errors of a server line by line, except messages that are harmless."""
    told = True
    with suppress(ValueError):  # raised when the pipe was closed
        for line in said:
            if told or not FOLLOWS.match(line):
                told = not any(harmless in line for harmless in HARMLESS)
            if told:
                print(line, end="", file=sys.stderr, flush=True)


def _as_root() -> tuple[str, ...]:
    """Return the argument with which JupyterLab starts as root, for example in a container."""
    return ("--allow-root",) if os.name != "nt" and os.geteuid() == 0 else ()


def free_port(first: int) -> int:
    """Return the first free port, counting upwards from a given port."""
    return next(port for port in range(first, first + 100) if not listens(port) and bound(port))


def bound(port: int) -> bool:
    """Say whether a server can use a port, which another server may have left just before."""
    with socket() as tried, suppress(OSError):
        if os.name != "nt":
            tried.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        tried.bind(("127.0.0.1", port))
        return True
    return False


def listens(port: int) -> bool:
    """Say whether a program listens at a port of this machine."""
    with suppress(OSError), create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
