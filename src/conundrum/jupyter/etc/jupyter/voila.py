"""Conundrum: how the app is shown. Voila reads this file, alone and behind Jupyter Server."""

from typing import Any


def give_cookie(handler: Any, **_: Any) -> None:
    """Set the cookie that the page's farewell carries; without it the farewell is refused."""
    # Nothing else of the app asks for the token, and whoever asks first sets the cookie.
    _ = handler.xsrf_token


c = get_config()  # type: ignore[name-defined] # noqa: F821
c.VoilaConfiguration.template = "conundrum"
c.VoilaConfiguration.extension_denylist = [
    "@jupyter-notebook/lab-extension",
    "@voila-dashboards/jupyterlab-preview",
]
c.VoilaConfiguration.prelaunch_hook = give_cookie
# A page that is closed without a farewell leaves its kernel; a reconnect takes far less time.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60
