"""Put first on a kernel's path, this stops any talk with another machine."""

import sys

HERE = {"127.0.0.1", "localhost", "::1", None}


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        # A local socket's address is a path; the others begin with a host.
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host not in HERE:
        raise ConnectionRefusedError(f"a notebook asked for {host}")


sys.addaudithook(refuse)
