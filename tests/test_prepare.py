"""What set-up leaves behind: the bundle of the charts, and settings that keep off the network."""

import json
import runpy
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import altair as alt
import pytest
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from traitlets.config.loader import PyFileConfigLoader

from conundrum import prepare
from conundrum.charts import script_bundle
from conundrum.charts.script_bundle import carrier

OVERRIDES = Path("share") / "jupyter" / "lab" / "settings" / "overrides.json"
NEWS = "@jupyterlab/apputils-extension:notification"
SERVER = "jupyter_server_config.py"


def test_the_private_names_that_the_bundle_rests_on_are_still_there() -> None:
    assert isinstance(alt.JupyterChart._esm, str)
    assert alt.JupyterChart._is_offline is False
    assert "esm.sh" in alt.JupyterChart._esm


def test_the_bundle_fetches_nothing_and_is_built_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    built = script_bundle.build()
    script = built.read_text(encoding="utf-8")
    assert built.is_relative_to(tmp_path)
    assert 'from "https://' not in script
    assert "import(" not in script.split("export", maxsplit=1)[0]
    assert script == carrier().script
    assert alt.JupyterChart._is_offline is False
    monkeypatch.delattr(alt.JupyterChart, "enable_offline")
    assert script_bundle.build() == built


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment in which nothing is laid yet."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    return tmp_path


def settings(prefix: Path, name: str) -> Any:
    """What a settings file says, read as Jupyter reads it."""
    return PyFileConfigLoader(name, path=str(prefix / "etc" / "jupyter")).load_config()


def test_settings_are_laid_into_the_environment(prefix: Path) -> None:
    prepare.settle()
    news = json.loads((prefix / OVERRIDES).read_text())[NEWS]
    assert news == {"fetchNews": "false", "checkForUpdates": False}
    assert settings(prefix, "voila.py").VoilaConfiguration.template == "conundrum"
    template = prefix / "share" / "jupyter" / "voila" / "templates" / "conundrum"
    laid = {path.name for path in template.iterdir()}
    assert laid == {"conf.json", "index.html.j2", "tree-lab.html"}


@pytest.mark.parametrize(
    ("address", "text", "title", "shown"),
    [
        ("/notebooks/00.ipynb", "# Two<!--.--> powers\n\n# More", "Two powers", "# Two<!--.-->"),
        ("/docs/a.md", "Held.\n\n# The glossary", "The glossary", "Held.\n\n# The glossary"),
        ("/data/a.csv", 'a,b\n1,"<2>\n3"\n', "a.csv", "<td>1</td><td>&lt;2&gt;\n3</td></tr>"),
        ("/tests/a.py", "# Why.\na = 1", "a.py", "~~~~python\n# Why.\na = 1\n~~~~"),
        ("/", "Nothing.", None, "Nothing."),
    ],
)
def test_a_page_of_the_app_has_its_title_and_a_document_is_one(
    prefix: Path, address: str, text: str, title: str | None, shown: str
) -> None:
    prepare.settle()
    # Voila takes a document for a notebook of one cell of code.
    taken = new_markdown_cell if address.endswith(("/", ".ipynb")) else new_code_cell
    page = new_notebook(cells=[taken(text)])
    handler = SimpleNamespace(
        xsrf_token=b"",
        request=SimpleNamespace(path=address),
    )
    settings(prefix, "voila.py").VoilaConfiguration.prelaunch_hook(handler, notebook=page)
    (cell,) = page.cells
    assert (page.metadata.get("title"), cell.cell_type) == (title, "markdown")
    assert shown in cell.source


def test_what_jupyterlab_prints_leaves_out_code_that_a_notebook_hides(prefix: Path) -> None:
    prepare.settle()
    hidden, seen = new_code_cell("one_thing()"), new_code_cell("another_thing()")
    hidden.metadata["jupyter"] = {"source_hidden": True}
    exporter = HTMLExporter(config=settings(prefix, SERVER))
    body, _ = exporter.from_notebook_node(new_notebook(cells=[hidden, seen]))
    assert ("one_thing" in body, "another_thing" in body) == (False, True)


def test_where_a_kernel_ends_and_when(prefix: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BINDER_LAUNCH_HOST", "JUPYTERHUB_SERVICE_PREFIX"):
        monkeypatch.delenv(name, raising=False)
    prepare.settle()
    unused = {"cull_idle_timeout": 600, "cull_interval": 60}
    assert settings(prefix, "voila.py").MappingKernelManager == unused
    at_home = settings(prefix, SERVER)
    assert at_home.MappingKernelManager == unused
    assert issubclass(at_home.ServerApp.kernel_manager_class, AsyncMappingKernelManager)
    monkeypatch.setenv("JUPYTERHUB_SERVICE_PREFIX", "/user/red/")
    assert settings(prefix, SERVER).keys() == {"HTMLExporter"}
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
    on_binder = settings(prefix, SERVER)
    assert on_binder.MappingKernelManager == {
        "cull_idle_timeout": 1800,
        "cull_interval": 60,
        "cull_connected": True,
    }
    assert "ServerApp" not in on_binder


def test_what_the_environment_has_set_itself_stays(prefix: Path) -> None:
    overrides = prefix / OVERRIDES
    overrides.parent.mkdir(parents=True)
    overrides.write_text(json.dumps({NEWS: {"fetchNews": "true"}, "theirs": {"size": 3}}))
    voila = prefix / "etc" / "jupyter" / "voila.json"
    voila.parent.mkdir(parents=True)
    voila.write_text('{"VoilaConfiguration": {"theme": "dark"}}')
    for _ in range(2):
        prepare.settle()
        assert json.loads(overrides.read_text()) == {
            NEWS: {"fetchNews": "true", "checkForUpdates": False},
            "theirs": {"size": 3},
        }
        assert voila.read_text() == '{"VoilaConfiguration": {"theme": "dark"}}'


@pytest.mark.parametrize("name", ["voila.py", SERVER])
def test_settings_in_python_that_are_not_ours_are_refused_and_kept(prefix: Path, name: str) -> None:
    theirs = prefix / "etc" / "jupyter" / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("c.ServerApp.port = 9999\n")
    with pytest.raises(prepare.TheirSettings, match=f"{name} holds settings of your own"):
        prepare.settle()
    assert [path for path in prefix.rglob("*") if path.is_file()] == [theirs]
    assert theirs.read_text() == "c.ServerApp.port = 9999\n"


@pytest.mark.parametrize("theirs", [b"{half", b"[1]", b"null", b'{"theirs": "\xe4"}'])
def test_settings_that_cannot_be_read_are_refused_and_kept(prefix: Path, theirs: bytes) -> None:
    overrides = prefix / OVERRIDES
    overrides.parent.mkdir(parents=True)
    overrides.write_bytes(theirs)
    with pytest.raises(prepare.TheirSettings, match=r"overrides\.json cannot be read as JSON"):
        prepare.settle()
    assert overrides.read_bytes() == theirs


@pytest.mark.parametrize("held", ["", '"""Conundrum: how the app was shown."""\n'])
def test_an_empty_file_and_an_older_one_of_ours_are_replaced(prefix: Path, held: str) -> None:
    ours = prefix / "etc" / "jupyter" / "voila.py"
    ours.parent.mkdir(parents=True)
    ours.write_text(held)
    prepare.settle()
    assert settings(prefix, "voila.py").VoilaConfiguration.template == "conundrum"


def test_set_up_says_where_it_lays_what_or_why_it_cannot(
    prefix: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script_bundle, "build", lambda: "the bundle")
    run = partial(runpy.run_path, prepare.__file__, run_name="__main__")
    run()
    assert str(prefix) in capsys.readouterr().out
    (prefix / OVERRIDES).write_text("{half")
    with pytest.raises(SystemExit, match="cannot be read as JSON"):
        run()
