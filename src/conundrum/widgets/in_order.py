"""Makes the kernel handle clicks, keys and cells in the order of the reader's actions.

With JupyterLab 4.4 and Notebook 7.5 the kernel handles a widget's messages in a thread of its own.
So it may handle a key after a cell that was run later, and the cell then reads an older setting.
Neither Notebook 7 nor ipykernel has an option for this, so this module replaces a private method of
ipykernel. That is why ipykernel is pinned. A test presses keys and runs a cell in each frontend.
"""

import sys


def in_order() -> None:
    """Make a kernel handle the messages of widgets in the same thread as the cells.

    Outside a kernel, nothing is done.

    Examples
    --------
    >>> in_order()
    """
    if comms := sys.modules.get("ipykernel.comm.comm"):
        comms.BaseComm._reply_subshell_for = lambda *_: None
