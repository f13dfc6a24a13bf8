"""Run a module that ends when its starter ends: ``python tied.py MODULE ...``.

This program is run as a file, because importing the package takes a second. The starter keeps the
program's input open, and the system closes the input when the starter ends, even if it is killed.
"""

import os
import runpy
import signal
import sys
from threading import Thread

STDIN = 0


def _follow() -> None:
    """Wait for the end of the input, and then end this program."""
    # The code does not read through sys.stdin, because the lock of sys.stdin would still be taken
    # when the program ends.
    while os.read(STDIN, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    del sys.argv[0]
    sys.path[0] = os.getcwd()
    Thread(target=_follow, daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
