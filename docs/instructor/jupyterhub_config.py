"""JupyterHub for one room: teams log in with one password, and each has its own copy of the set.

docs/instructor/jupyterhub.md says how to start it, and what it does not protect.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

c = get_config()  # type: ignore[name-defined] # noqa: F821

ROOT = Path(__file__).resolve().parents[2]
TEAMS = Path(os.environ.get("CONUNDRUM_TEAMS", ROOT / "build" / "teams")).resolve()
PRINTED = ("four-words-on-paper",)
"""Passwords that stood in this guide, and that everybody can know."""
MAKE_ONE = 'python3 -c "import secrets; print(secrets.token_urlsafe(9))"'
COPIED = ("notebooks", "exercises", "docs", "data", "seeds")
"""What a team gets to see and to change; the package and the numbers it reads stay at one place."""

c.JupyterHub.bind_url = os.environ.get("CONUNDRUM_ADDRESS", "http://:8000")

# One password for the room. Whoever has it can log in as any team: hand it out on paper.
PASSWORD = os.environ.get("CONUNDRUM_PASSWORD", "")
if PASSWORD in PRINTED:
    sys.exit(f"CONUNDRUM_PASSWORD: {PASSWORD!r} was printed; make one: {MAKE_ONE}")
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = PASSWORD
c.Authenticator.allow_all = True
c.Authenticator.username_pattern = r"[a-z0-9-]{1,30}\Z"

# Every server runs as the user who started the hub, with a folder of its own.
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = f"{TEAMS}/{{username}}"
c.Spawner.cmd = [str(Path(sys.executable).with_name("jupyterhub-singleuser"))]
c.Spawner.default_url = "/lab/tree/notebooks/00_start_here.ipynb"
c.Spawner.http_timeout = 120
c.JupyterHub.concurrent_spawn_limit = 5

# A kernel whose page is closed ends after 10 minutes, a server that nobody uses after 30.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=600",
    "--MappingKernelManager.cull_interval=60",
    # JupyterLab refuses to start as root, as one is in a container, unless told.
    *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
]
c.JupyterHub.services = [
    {
        "name": "cull-idle",
        "command": [
            *(sys.executable, "-m", "jupyterhub_idle_culler"),
            *("--timeout=1800", "--cull-every=120"),
        ],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "cull-idle",
        "services": ["cull-idle"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]

# What the hub keeps for itself lies beside the teams' folders, not in the repository.
c.JupyterHub.db_url = f"sqlite:///{TEAMS}/hub.sqlite"
c.JupyterHub.cookie_secret_file = f"{TEAMS}/cookie_secret"
c.ConfigurableHTTPProxy.pid_file = f"{TEAMS}/proxy.pid"
TEAMS.mkdir(parents=True, exist_ok=True)


def copy_the_set(spawner: Any) -> None:
    """Give a team its copy of the set, once; what the team wrote later is never touched."""
    home = TEAMS / spawner.user.name
    for folder in COPIED:
        if (ROOT / folder).is_dir() and not (home / folder).exists():
            ignored = shutil.ignore_patterns("*.jsonl", ".ipynb_checkpoints")
            shutil.copytree(ROOT / folder, home / folder, ignore=ignored)


c.Spawner.pre_spawn_hook = copy_the_set
