"""Firefox without a driver: it speaks WebDriver BiDi, over a socket, by itself."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tools.install import FIREFOX

SECONDS = 60
"""How long an answer may take."""


class Firefox:
    """A page of Firefox, and the windows that it opens.

    Parameters
    ----------
    socket : ClientConnection
        Where Firefox listens.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._numbers = socket, count(1)
        self.version = self._ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        (page,) = self._ask("browsingContext.getTree")["contexts"]
        self._page = page["context"]

    def open(self, address: str) -> None:
        """Open a page, and wait until it is there."""
        self._ask("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def open_window(self, button: str) -> str:
        """Click a button as a reader does, and return the window that this opens, once loaded."""
        self._ask("session.subscribe", events=["browsingContext.load"])
        self._ask(
            "script.callFunction",
            functionDeclaration="(button) => document.querySelector(button).click()",
            arguments=[{"type": "string", "value": button}],
            target={"context": self._page},
            awaitPromise=True,
            # Without it, the browser takes the window for one that nobody asked for.
            userActivation=True,
        )
        while True:
            said = json.loads(self._socket.recv(timeout=SECONDS))
            loaded = said.get("params", {})
            if loaded.get("context") != self._page and loaded.get("url") != "about:blank":
                return str(loaded["context"])

    def evaluate(self, script: str, given: Any = None, window: str = "") -> Any:
        """Call a function with something, and return what it returns, both as JSON.

        The page calls it, or a window that the page has opened.
        """
        called = f"async (given) => JSON.stringify(await ({script})(JSON.parse(given)))"
        answer = self._ask(
            "script.callFunction",
            functionDeclaration=called,
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": window or self._page},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        found = answer["result"]
        return json.loads(found["value"]) if found["type"] == "string" else None

    def press(self, key: str) -> None:
        """Press a key where the focus is: a character, or the one WebDriver has for a named key."""
        actions = [{"type": step, "value": key} for step in ("keyDown", "keyUp")]
        keys = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("input.performActions", context=self._page, actions=[keys])

    def _ask(self, method: str, **given: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": given}))
        while True:
            said = json.loads(self._socket.recv(timeout=SECONDS))
            # What is not asked for, such as news of an event, has no number.
            if said.get("id") == number:
                break
        if said["type"] == "error":
            raise RuntimeError(f"{method}: {said['error']}: {said['message']}")
        answer: dict[str, Any] = said["result"]
        return answer


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Start the Firefox that `python -m tools install --wide` found or installed."""
    command = [
        *(FIREFOX.found() or "firefox", "--headless", "--no-remote"),
        *("--profile", str(profile), "--remote-debugging-port=0"),
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as started:
        assert started.stderr is not None
        try:
            said = (re.search(r"BiDi listening on (ws://\S+)", line) for line in started.stderr)
            address = next(filter(None, said))[1]
            # Somebody has to read on, or Firefox stops when the pipe is full.
            Thread(target=started.stderr.read, daemon=True).start()
            with connect(f"{address}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            started.terminate()
