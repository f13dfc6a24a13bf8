"""Imitates a far server: it passes on all data in both directions, in order, but 75 ms later.

``python -m tools.bench.proxy PORT`` forwards to a port of this machine, and prints its own port.
"""

import asyncio
import sys
from asyncio import StreamReader, StreamWriter
from contextlib import suppress

ONE_WAY = 0.075


async def carry(source: StreamReader, target: StreamWriter) -> None:
    """Pass on what one end sends; data that still waits does not delay what is sent after it."""
    clock = asyncio.get_running_loop().time
    underway: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def listen() -> None:
        said = b"-"
        while said:
            said = await source.read(65536)
            underway.put_nowait((clock() + ONE_WAY, said))

    async def tell() -> None:
        while True:
            arrives, said = await underway.get()
            await asyncio.sleep(arrives - clock())
            if not said:
                target.write_eof()
                return
            target.write(said)
            await target.drain()

    # If one end is gone, the other end notices it by itself.
    with suppress(OSError):
        await asyncio.gather(listen(), tell())


async def main(port: int) -> None:
    """Listen, and delay what is sent to the port and what comes back."""

    async def meet(here: StreamReader, to_here: StreamWriter) -> None:
        there, to_there = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(carry(here, to_there), carry(there, to_here))
        to_here.close()
        to_there.close()

    async with await asyncio.start_server(meet, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        print(f"http://{address[0]}:{address[1]}/", file=sys.stderr, flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
