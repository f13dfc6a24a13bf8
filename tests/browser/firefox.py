"""Firefox without a driver: it speaks WebDriver BiDi, over a socket, by itself."""

from __future__ import annotations

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
    """One page of Firefox.

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

    def evaluate(self, script: str, given: Any = None) -> Any:
        """Call a function of the page with something, and return what it returns, both as JSON."""
        called = f"async (given) => JSON.stringify(await ({script})(JSON.parse(given)))"
        answer = self._ask(
            "script.callFunction",
            functionDeclaration=called,
            arguments=[{"type": "string", "value": json.dumps(given)}],
            target={"context": self._page},
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
