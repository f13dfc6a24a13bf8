"""Serve the seats' pages to the phones of a room: ``python -m conundrum.classroom.phones``."""

import argparse
from contextlib import suppress
from socket import AF_INET, SOCK_DGRAM, socket

from conundrum.classroom.phones.server import Phones
from conundrum.tables import say

PORT = 8900


def local_address() -> str:
    """Return the address that this computer has in its network; empty if it is in none."""
    with socket(AF_INET, SOCK_DGRAM) as asked, suppress(OSError):
        # Nothing is sent: the system only says from where it would be. It is nobody's address.
        asked.connect(("192.0.2.1", 9))
        return str(asked.getsockname()[0])
    return ""


def main() -> None:
    """Serve until Ctrl-C, and say where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", nargs="?", default=local_address())
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--file", default="seminar.jsonl")
    given = parser.parse_args()
    if not given.address:
        print(say("phone.unheard"), flush=True)
        return
    try:
        server = Phones((given.address, given.port), given.file)
    except OSError as why:
        print(say("phone.unbound", address=given.address, why=str(why.strerror)), flush=True)
        return
    with server, suppress(KeyboardInterrupt):
        cards = f"http://{server.address}/{server.desk}"
        print(say("phone.opened", cards=cards), flush=True)
        print(say("phone.address", address=f"http://{server.address}"), flush=True)
        print(say("phone.apart"), flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
