"""Conundrum: when Jupyter Server ends a kernel, and what JupyterLab prints.

On a reader's own computer, the kernel of an app's page ends after ten idle minutes if the page was
closed without asking for its end. The kernel of a notebook never ends by itself, because a coder's
variables may be waiting in it. Binder gives a session little memory, so every kernel there ends
that is idle for half an hour. On any other JupyterHub, the hub's own configuration decides.
"""

import os
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager


class AppKernels(AsyncMappingKernelManager):
    """Ends idle kernels, except kernels that belong to a notebook or a console."""

    parent: Any

    async def cull_kernel_if_idle(self, kernel_id: str) -> Any:
        """End a kernel if it is idle, no page is connected to it, and no session uses it."""
        sessions = await self.parent.session_manager.list_sessions()
        if all(session["kernel"]["id"] != kernel_id for session in sessions):
            await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]


c = get_config()  # type: ignore[name-defined] # noqa: F821
load_subconfig("conundrum_hidden_code.py")  # type: ignore[name-defined] # noqa: F821
if "BINDER_LAUNCH_HOST" in os.environ:
    c.MappingKernelManager.cull_idle_timeout = 1800
    c.MappingKernelManager.cull_interval = 60
    c.MappingKernelManager.cull_connected = True
elif "JUPYTERHUB_SERVICE_PREFIX" not in os.environ:
    c.ServerApp.kernel_manager_class = AppKernels
    c.MappingKernelManager.cull_idle_timeout = 600
    c.MappingKernelManager.cull_interval = 60
