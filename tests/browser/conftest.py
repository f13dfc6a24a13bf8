"""Real servers and a real page: JupyterLab, Notebook 7 and Voila, in Chromium without a network."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from socket import socket
from threading import Thread
from urllib.parse import urlsplit

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from urllib3 import Retry, request

from conundrum.questions import stored_answers, stored_guesses
from tools.install import find_chromium

from .asked import asked_page
from .noted import noted

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = "00_start_here.ipynb"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RUN_ALL = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  const panel = app.shell.currentWidget;
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  await app.commands.execute('notebook:run-all-cells');
}"""


FRONTS = ("lab", "voila")


class Served:
    """A server's address, the pages on it, the process that serves, and the folder it serves."""

    def __init__(self, address: str, process: int, root: Path) -> None:
        self.address = address
        self.process = process
        self.root = root

    def forget(self) -> None:
        """Let the reader of the next page have said nothing yet."""
        for file in (stored_answers.FILE, stored_guesses.FILE):
            for kept in self.root.rglob(file):
                kept.unlink()

    def end(self, notebook: str) -> None:
        """End the kernels of a notebook: the next page would go on with one, and its guesses."""
        sessions = f"{self.address}/api/sessions"
        allowed = {"Cookie": "_xsrf=00", "X-XSRFToken": "00"}
        for session in request("GET", sessions).json():
            if session["path"] == notebook:
                ended = request("DELETE", f"{sessions}/{session['id']}", headers=allowed)
                assert ended.status == 204, ended.data

    def lab(self, notebook: str = NOTEBOOK) -> str:
        # Else JupyterLab would open what an earlier test left open, too.
        return f"{self.address}/lab/tree/{notebook}?reset"

    def notebook_7(self, notebook: str = NOTEBOOK) -> str:
        return f"{self.address}/notebooks/{notebook}"

    def voila(self, notebook: str = NOTEBOOK) -> str:
        return f"{self.address}/voila/render/{notebook}"

    def page(self, front: str, notebook: str = NOTEBOOK) -> str:
        """Return the address of a notebook in one of the `FRONTS`."""
        return str(getattr(self, front)(notebook))


def write_notebook(folder: Path, cells: Iterable[str]) -> None:
    """Write the notebook that is served first, of cells of code."""
    kind = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    written = [nbformat.v4.new_code_cell(cell) for cell in cells]
    folder.mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=written, metadata=kind), folder / NOTEBOOK)


def without_nbgrader(config: Path) -> None:
    """Switch nbgrader off in pages, which a reader does not have: one test alone needs it."""
    parts = ("formgrader", "validate_assignment", "assignment_list", "course_list")
    off = dict.fromkeys((f"nbgrader.server_extensions.{part}" for part in parts), False)
    settings = {
        "jupyter_server_config.json": {"ServerApp": {"jpserver_extensions": off}},
        "labconfig/page_config.json": {"disabledExtensions": {"@jupyter/nbgrader": True}},
    }
    for name, setting in settings.items():
        (config / name).parent.mkdir(parents=True, exist_ok=True)
        (config / name).write_text(json.dumps(setting), encoding="utf-8")


@contextmanager
def serve(
    home: Path, *options: str, python: str = sys.executable, **environment: str
) -> Iterator[Served]:
    """Run one Jupyter server, which also serves Notebook 7 and Voila, on what is in home/root.

    Options and variables of the environment come on top.
    """
    command = [
        *(python, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *(f"--ServerApp.port={free_port()}", "--ServerApp.ip=127.0.0.1"),
        "--IdentityProvider.token=",
        f"--ServerApp.root_dir={home / 'root'}",
        *("--LabApp.expose_app_in_browser=True", f"--LabApp.workspaces_dir={home / 'spaces'}"),
        "--JupyterNotebookApp.expose_app_in_browser=True",
        *options,
    ]
    with listening(command, home, **environment) as served:
        wait_for(served)
        yield served


@contextmanager
def serve_app(home: Path, *options: str) -> Iterator[Served]:
    """Run Voila alone on what is in home/root, as `make app` does."""
    command = [
        *(sys.executable, "-m", "voila", str(home / "root"), "--no-browser"),
        *("--Voila.ip=127.0.0.1", f"--Voila.port={free_port()}", *options),
    ]
    with listening(command, home) as served:
        wait_for(served)
        yield served


def wait_for(served: Served) -> None:
    """Wait until a server answers: it tells its address a little before it listens there."""
    waited = Retry(connect=8, backoff_factor=0.1)
    request("HEAD", served.address, redirect=False, retries=waited)


def free_port() -> int:
    """Return a port where nobody listens.

    The system's own choice, which a server may ask for by 0, is given to a browser's next
    connection too, before the server has taken it. So it is one that no connection goes out from.
    """
    for port in range(10_000 + os.getpid() * 50 % 20_000, 32_000):
        with socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


@contextmanager
def listening(command: list[str], home: Path, **environment: str) -> Iterator[Served]:
    """Run a server from a folder until it says where it listens, and end it in the end."""
    folders = {
        f"JUPYTER_{kind}_DIR": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    without_nbgrader(home / "config")
    variables = {**os.environ, **folders, **environment}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=variables, cwd=home
    ) as server:
        assert server.stderr is not None
        heard: list[str] = []
        for line in server.stderr:
            heard.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/", line):
                break
        else:
            raise RuntimeError("the server did not start:\n" + "".join(heard))
        # Somebody has to read on, or the server stops when the pipe is full.
        Thread(target=server.stderr.read, daemon=True).start()
        try:
            yield Served(found[1], server.pid, home / "root")
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                # It may wait for ever for a kernel that was just about to start.
                server.kill()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium that `python -m tools install --tests` found or installed."""
    with sync_playwright() as playwright:
        shown = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield shown
        shown.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server on a copy of the notebooks, with the exercises in a folder of theirs.

    So has a notebook that fails on purpose.
    """
    home = tmp_path_factory.mktemp("jupyter")
    shutil.copytree(ROOT / "notebooks", home / "root")
    shutil.copytree(ROOT / "exercises", home / "root" / "exercises")
    shutil.copy(ROOT / "tests" / "browser" / "failing.ipynb", home / "root")
    with serve(home) as server:
        yield server


@pytest.fixture(scope="session")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model and all that answers; a real page is a file's own."""
    with asked_page(browser) as page:
        yield page


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a test writes lie where nobody looks."""
    monkeypatch.chdir(tmp_path)
    for store in (stored_answers.STORE, stored_guesses.STORE):
        monkeypatch.setattr(store, "unwritten", [])


@pytest.fixture
def noting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Note what Python rounds, so that the page may show a neighbour only near an edge."""
    noted(monkeypatch)


WAIT = 20_000
"""Milliseconds after which a page has not come to what a test acts on or expects."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT)
    with chromium() as shown:
        yield shown


SLOW = "[anywidget] Failed to initialize model."
"""What anywidget logs where a script took two seconds, on a busy machine: the control still comes,
but hears no more of its kernel. A test that needs that fails by itself."""

LISTED = re.compile(r"status of 500 .*/api/kernels\?")
"""What Jupyter's page logs where it asked which kernels there are while one was starting, since the
server reads a time that it has not set yet. It asks again in ten seconds; no reader sees it."""

GIVEN_UP = "Error displaying widget: model not found"
LOST = "Error: widget model not found"
UNSENT = "Could not send widget sync message"
"""What Jupyter logs where it gave up a panel as the page came, on a busy machine, and what panels
log as the app then loads that page again: the panel must stand there."""


@contextmanager
def watched_page(
    browser: Browser, width: int = 1366, height: int = 768, forgiven: str = ""
) -> Iterator[Page]:
    """Open a page, of a small laptop's size unless told; then look at what happened in it.

    A request that left for another machine, or an error in the page, fails the test. Notebook 7.6
    logs errors of its own settings and fonts even with an empty notebook; those are let pass, and
    so is an error that holds the words `forgiven`.
    """
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(WAIT)
    page = context.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda said: errors.append(_said(said)) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    lost = any(LOST in error for error in errors)
    had_again = lost and "/voila/" in page.url and not page.get_by_text(GIVEN_UP).count()
    let_pass = [SLOW, *([LOST, UNSENT] if had_again else []), *([forgiven] if forgiven else [])]
    errors = [error for error in errors if not any(words in error for words in let_pass)]
    errors = [error for error in errors if not LISTED.search(error)]
    path = urlsplit(page.url).path
    clean = (path.startswith("/notebooks/") and path.endswith(".ipynb")) or not errors
    context.close()
    assert requests
    assert list(filter(_leaves, requests)) == []
    assert clean, errors


def _said(message: ConsoleMessage) -> str:
    return f"{message.text} {message.location.get('url', '')}".strip()


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"data", "blob"} and parts.hostname != "127.0.0.1"


def run_notebook(page: Page, address: str) -> None:
    """Open a notebook, and run all its cells where the reader has to.

    The app sends its page once all cells have run, which takes long on a busy machine.
    """
    page.goto(address, timeout=60_000)
    if "/lab/" in address or "/notebooks/" in address:
        page.wait_for_function("() => window.jupyterapp?.shell?.currentWidget?.context")
        page.evaluate(RUN_ALL)


def open_all(page: Page) -> None:
    """Ask to see all that waits for a guess; one press opens all that waits for the same."""
    shut = page.locator(".nk-waits:visible button")
    while shut.count():
        shut.first.press("Enter")


def whole(page: Page) -> None:
    """Wait for the last thing that a notebook shows."""
    asked = page.locator(".nk-ask:not(.nk-today .nk-ask)")
    asked.last.locator("button").first.wait_for(timeout=60_000)


Opened = Callable[[str, str], Page]


@pytest.fixture(scope="session")
def opened(browser: Browser, served: Served) -> Iterator[Opened]:
    """Open a notebook in one of the `FRONTS` and run it, once for all tests of that page.

    To start a kernel and draw a page is what most of a test's time goes to. The pages of one
    notebook stay open until those of another are asked for, since even an idle page takes time.
    """
    with ExitStack() as stack:
        pages: dict[tuple[str, str], Page] = {}

        def open_once(front: str, notebook: str) -> Page:
            if any(there != notebook for _, there in pages):
                pages.clear()
                stack.close()
            if not pages:
                served.end(notebook)
            if (front, notebook) not in pages:
                page = stack.enter_context(watched_page(browser))
                served.forget()
                run_notebook(page, served.page(front, notebook))
                whole(page)
                pages[front, notebook] = page
            return pages[front, notebook]

        yield open_once


def resize(page: Page, width: int, charts: str) -> None:
    """Give the window another width, and wait until the charts have taken it."""
    page.set_viewport_size({"width": width, "height": 768})
    page.wait_for_function(
        """([charts, width]) => [...document.querySelectorAll(charts)]
          .every(chart => chart.getBoundingClientRect().right <= width)""",
        arg=[charts, width],
    )


AXE = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]}


def barriers(page: Page, where: str) -> list[tuple[str, str]]:
    """What axe finds that shuts somebody out."""
    found = Axe().run(page, where, AXE).response["violations"]
    return [
        (one["id"], one["nodes"][0]["html"])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def looks(page: Page, panels: str) -> list[str]:
    """What an eye would find in panels: letters too small, what is cut, rings not to be seen."""
    if page.evaluate("typeof faults") == "undefined":
        page.add_script_tag(path=Path(__file__).with_name("looks.js"))
    found: list[str] = page.evaluate("faults", [panels, 12.5, 72, 24])
    return [*found, *page.evaluate("rings", [panels, 3])]
