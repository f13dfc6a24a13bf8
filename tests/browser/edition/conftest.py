"""The edition, built once, and a server of files for it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tests.quick import all_run

from tools import ROOT


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each file."""


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """Serve a folder, as `make serve` does, and give its address."""
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The edition, with the panels of one notebook or of two, built as `make site` does."""
    run = "0[01]*" if all_run(pytestconfig) else "00*"
    folder = tmp_path_factory.mktemp("published") / "site"
    command = [sys.executable, "-m", "tools", "site", "--folder", str(folder), "--run", run]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with files(site) as where:
        yield where
