"""Run a module that ends with whoever started it: ``python tied.py MODULE ...``.

It is run as a file, since the package takes a second to be imported. Whoever starts it holds its
input open, and the system closes that when they are gone, also where they were killed.
"""

import os
import runpy
import signal
import sys
from threading import Thread

STDIN = 0


def _follow() -> None:
    """Wait for the end of the input, and end."""
    # Not through sys.stdin, whose lock would be held when the program ends.
    while os.read(STDIN, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    del sys.argv[0]
    sys.path[0] = os.getcwd()
    Thread(target=_follow, daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
