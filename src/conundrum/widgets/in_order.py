"""Makes the kernel handle presses and cells in the order in which the reader made them.

JupyterLab 4.4 and Notebook 7.5 send a widget's messages to a thread of their own. There the kernel
may handle a key press after a cell that was run later, and the cell then reads an older setting.
Neither Notebook 7 nor ipykernel has a setting for this, so this module changes it. The name is
private to ipykernel, which is pinned, and a test presses keys and runs a cell in each frontend.
"""

import sys


def in_order() -> None:
    """Make this kernel, if it is one, handle messages of widgets in the thread that runs cells.

    Examples
    --------
    >>> in_order()
    """
    if comms := sys.modules.get("ipykernel.comm.comm"):
        comms.BaseComm._reply_subshell_for = lambda *_: None
