"""How much a class of tables asks of one machine: ``make bench-tables``, or ``TABLES="1 3"``.

Each table is a kernel of its own on one Jupyter server, as on a JupyterHub of one machine. All
tables play at once, by script: what teams take to think is left out, so that a class asks less.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import Request, urlopen

import psutil  # type: ignore[import-untyped]
from jupyter_client.blocking.client import BlockingKernelClient

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.browser.conftest import listening, wait_for

from tools.bench.memory import MB, proportional
from tools.bench.text import heading, table

COUNTS = (1, 10, 30)
CULLING = {"cull_idle_timeout": 40, "cull_interval": 5, "cull_connected": True}
"""Shorter than a class would have it, so that the benchmark sees it happen; long enough for thirty
kernels to start at once."""

PATIENCE = 600
BEGIN = """
import conundrum as nk
from conundrum.classroom.seminar.sealed import Choice
table = nk.seminar("{name}.jsonl")
table.begin("{name}", 5, 4, 7, ["seoul", "press"])
"""
CHOOSE = 'table.choose(Choice("{seat}", table.game.number, {does}))'
REVEAL = "table.reveal()"
DOES = {
    "washington": "(0.6, 0.5, 0.5)",
    "beijing": "(0.4, 0.6, 0.5)",
    "seoul": "'aid'",
    "press": "'calm'",
}
ROUNDS = 5


@contextmanager
def serve(home: Path) -> Iterator[str]:
    """Run a Jupyter server that culls idle kernels, and return its address."""
    culling = [f"--MappingKernelManager.{name}={value}" for name, value in CULLING.items()]
    command = [
        *(sys.executable, "-m", "jupyter_server", "--allow-root", "--ServerApp.port=0"),
        *("--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"),
        *(f"--ServerApp.root_dir={home}", *culling),
    ]
    with listening(command, home) as served:
        wait_for(served)
        yield f"{served.address}/"


def kernels(address: str, start: bytes | None = None) -> Any:
    """Ask a server for its kernels, or to start one more."""
    with urlopen(Request(f"{address}api/kernels", start), timeout=PATIENCE) as answer:
        return json.load(answer)


class Seated:
    """A table: a kernel on the server, and a client that plays in it."""

    def __init__(self, address: str, home: Path, name: str) -> None:
        self.name = name
        self.id = kernels(address, b"{}")["id"]
        file = home / "runtime" / f"kernel-{self.id}.json"
        self._client = BlockingKernelClient(connection_file=str(file))
        self._client.load_connection_file()
        # A machine at full work misses heartbeats, and then its kernels count as dead.
        self._client.start_channels(hb=False)
        self._client.wait_for_ready(timeout=PATIENCE)
        self.chose: list[float] = []
        self.revealed: list[float] = []

    def run(self, code: str) -> float:
        """Run code in the kernel, and return how many milliseconds it took to answer."""
        began = time.perf_counter()
        reply = self._client.execute_interactive(
            code, store_history=False, timeout=PATIENCE, output_hook=lambda _: None
        )
        assert reply["content"]["status"] == "ok", reply["content"]
        return (time.perf_counter() - began) * 1000

    def play(self) -> None:
        """Play a game from its beginning to its end."""
        self.run(BEGIN.format(name=self.name))
        for _ in range(ROUNDS):
            for seat, does in DOES.items():
                self.chose.append(self.run(CHOOSE.format(seat=seat, does=does)))
            self.revealed.append(self.run(REVEAL))

    def memory(self) -> float:
        """Return the kernel's memory in MB, shared pages counted in part where that is told."""
        (process,) = (
            one
            for one in psutil.Process().children(recursive=True)
            if any(self.id in part for part in one.cmdline())
        )
        return proportional(process) or process.memory_info().rss / MB

    def leave(self) -> None:
        """Stop the client; the kernel stays, idle."""
        self._client.stop_channels()


def measure(count: int) -> tuple[str, ...]:
    """Let so many tables play at once, and return their figures as a row."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, serve(Path(folder)) as address:
        with ThreadPoolExecutor(count) as rooms:
            names = [f"table-{number}" for number in range(1, count + 1)]
            tables = [*rooms.map(lambda name: Seated(address, Path(folder), name), names)]
            list(rooms.map(Seated.play, tables))
        used = [one.memory() for one in tables]
        for one in tables:
            one.leave()
        idle = time.perf_counter()
        while kernels(address):
            time.sleep(1)
        culled = time.perf_counter() - idle
    chose = [taken for one in tables for taken in one.chose]
    revealed = [taken for one in tables for taken in one.revealed]
    figures = (sum(used), statistics.mean(used), *_spread(chose), *_spread(revealed), culled)
    return (str(count), *(f"{figure:,.0f}" for figure in figures))


def _spread(taken: list[float]) -> tuple[float, float]:
    ordered = sorted(taken)
    return statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]


def main() -> None:
    """Print what many tables at once take."""
    counts = [int(count) for count in sys.argv[1:]] or COUNTS
    heading(f"Tables at once, each a kernel: games of {ROUNDS} rounds with {len(DOES)} seats")
    busy = psutil.cpu_percent(interval=1)
    print(f"{os.cpu_count()} processors, {busy:.0f} % busy with other work before the start.")
    print("Idle kernels are culled by: " + ", ".join(f"{n}={v}" for n, v in CULLING.items()) + ".")
    head = (
        *("tables", "MB in all", "MB a table", "choice, ms", "95th", "reveal, ms", "95th"),
        "s till culled",
    )
    table(head, *(measure(count) for count in counts))
    print("Memory is PSS: pages that kernels share are counted in part.")


if __name__ == "__main__":
    main()
