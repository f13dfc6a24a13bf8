"""JupyterHub understands the configuration for a room; the values for a cluster agree with it."""

import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import yaml

from .pages import GUIDE, PAGES, ROOT, section

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="JupyterHub is not for Windows")
CONFIGURATION = GUIDE / "jupyterhub_config.py"
PASSWORD = "made-for-this-test"


def jupyterhub() -> ModuleType:
    """Import JupyterHub where it is used, since that takes long."""
    return import_module("jupyterhub.app")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A hub that has read the configuration, and is not started."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONUNDRUM_TEAMS", str(tmp_path_factory.mktemp("teams")))
        patch.setenv("CONUNDRUM_PASSWORD", PASSWORD)
        app = jupyterhub().JupyterHub()
        app.load_config_file(str(CONFIGURATION))
        yield app


def options(hub: Any) -> dict[str, str]:
    """What the servers of the teams, and what ends them, are told."""
    (culler,) = hub.config.JupyterHub.services
    told = [*hub.config.Spawner.args, *culler["command"]]
    return dict(found for word in told for found in re.findall(r"--([\w.-]+)=(.+)", word))


def test_jupyterhub_knows_every_setting_and_takes_its_value(hub: Any) -> None:
    kinds = {
        kind.__name__: kind
        for used in (
            jupyterhub().JupyterHub,
            hub.authenticator_class,
            hub.spawner_class,
            hub.proxy_class,
        )
        for kind in used.__mro__
    }
    for name, settings in hub.config.items():
        assert set(settings) <= set(kinds[name].class_trait_names(config=True)), name
    login = hub.authenticator_class(config=hub.config)
    assert login.user_password == PASSWORD


def test_the_kernels_know_when_to_end(hub: Any) -> None:
    manager = import_module("jupyter_server.services.kernels.kernelmanager").MappingKernelManager
    known = set(manager.class_trait_names(config=True))
    for option in options(hub):
        kind, dot, name = option.rpartition(".")
        assert not dot or (kind == "MappingKernelManager" and name in known), option


def test_what_ends_idle_servers_may_do_so(hub: Any) -> None:
    (role,) = hub.config.JupyterHub.load_roles
    assert role["services"] == [service["name"] for service in hub.config.JupyterHub.services]
    assert "delete:servers" in role["scopes"]


@pytest.mark.parametrize("name", ["../red", "a/b", "", "Red", "a b"])
def test_a_name_that_is_no_folder_is_refused(hub: Any, name: str) -> None:
    login = hub.authenticator_class(config=hub.config)
    assert not login.validate_username(name)
    assert login.validate_username("table-1")


def test_a_team_gets_its_copy_once_and_keeps_what_it_wrote(hub: Any) -> None:
    home = Path(os.environ["CONUNDRUM_TEAMS"]) / "red"
    spawner = SimpleNamespace(user=SimpleNamespace(name="red"))
    hub.config.Spawner.pre_spawn_hook(spawner)
    (page, *_) = (home / "notebooks").glob("00_*.ipynb")
    assert page.read_bytes() == (ROOT / "notebooks" / page.name).read_bytes()
    page.write_text("mine", encoding="utf-8")
    hub.config.Spawner.pre_spawn_hook(spawner)
    assert page.read_text(encoding="utf-8") == "mine"


def test_the_values_for_a_cluster_agree_with_the_room(hub: Any) -> None:
    course = section("jupyterhub.md", "For a course: Kubernetes")
    values = yaml.safe_load(re.findall(r"(?s)```yaml\n(.*?)```", course)[0])
    told = options(hub)
    assert str(values["cull"]["timeout"]) == told["timeout"]
    assert str(values["cull"]["every"]) == told["cull-every"]
    assert set(values["singleuser"]["cmd"][1:]) <= set(hub.config.Spawner.args)
    assert values["singleuser"]["defaultUrl"] == hub.config.Spawner.default_url
    chosen = values["hub"]["config"]
    assert chosen["JupyterHub"]["authenticator_class"] == "shared-password"
    assert chosen["Authenticator"]["allow_all"] is hub.config.Authenticator.allow_all


def test_the_page_tells_the_version_that_is_tested_and_every_variable() -> None:
    tested = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8")
    (version,) = re.findall(r"(?m)^jupyterhub==\S+", tested)
    assert version in PAGES["jupyterhub.md"]
    read = set(re.findall(r"CONUNDRUM_[A-Z]+", CONFIGURATION.read_text(encoding="utf-8")))
    assert read == set(re.findall(r"`(CONUNDRUM_[A-Z]+)`", PAGES["jupyterhub.md"]))


def test_a_password_that_was_printed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONUNDRUM_TEAMS", str(tmp_path))
    monkeypatch.setenv("CONUNDRUM_PASSWORD", "four-words-on-paper")
    with pytest.raises(SystemExit, match="CONUNDRUM_PASSWORD: 'four-words-on-paper' was printed"):
        jupyterhub().JupyterHub().load_config_file(str(CONFIGURATION))


def test_the_page_prints_no_password_that_could_be_copied() -> None:
    page = PAGES["jupyterhub.md"]
    (made,) = re.findall(r"(?m)^export CONUNDRUM_PASSWORD=(.*)$", page)
    assert made.startswith('"$(python3 -c "import secrets;')
    course = section("jupyterhub.md", "For a course: Kubernetes")
    values = yaml.safe_load(re.findall(r"(?s)```yaml\n(.*?)```", course)[0])
    assert values["hub"]["config"]["SharedPasswordAuthenticator"]["user_password"] == ""


def test_all_that_the_page_installs_is_pinned() -> None:
    commands = re.findall(r"(?m)^\S*(?:pip|npm) install (.+)$", PAGES["jupyterhub.md"])
    named = [word for command in commands for word in command.split() if word[0] not in "-."]
    assert len(named) == 4
    assert [word for word in named if not re.fullmatch(r"[\w-]+(==|@)\d[\w.]+", word)] == []
    tested = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8")
    (builder,) = re.findall(r"(?m)^jupyter-repo2docker==\S+", tested)
    assert builder in named
