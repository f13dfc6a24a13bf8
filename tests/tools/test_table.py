"""`make table` finds its windows again: a server that was killed leaves its port to the next."""

import json
from socket import SO_REUSEADDR, SOL_SOCKET, create_connection, socket

from tools import ROOT
from tools.table import LAB, free_port


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


def test_a_port_at_which_somebody_listens_is_left_to_them() -> None:
    with socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        assert free_port(server.getsockname()[1]) > server.getsockname()[1]


def test_the_lab_s_address_leads_to_the_heading_right_above_it() -> None:
    page, _, place = LAB.rpartition("/")[2].partition("#")
    cells = json.loads((ROOT / "notebooks" / page).read_text(encoding="utf-8"))["cells"]
    written = ["".join(cell["source"]) for cell in cells]
    (lab,) = (at for at, text in enumerate(written) if text.startswith("nk.lab("))
    heads = [line for line in "\n".join(written[:lab]).splitlines() if line.startswith("## ")]
    assert heads[-1] == f"## {place}"
