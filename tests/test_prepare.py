"""What set-up leaves behind: the bundle of the charts, and settings that keep off the network."""

import json
import sys
from pathlib import Path

import altair as alt
import pytest

from conundrum import prepare
from conundrum.charts import script_bundle
from conundrum.charts.script_widget import carrier


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
    monkeypatch.delattr(alt.JupyterChart, "enable_offline")
    assert script_bundle.build() == built


def test_the_bundle_leaves_altair_as_it_was() -> None:
    assert alt.JupyterChart._is_offline is False


def test_settings_are_laid_into_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    prepare.settle()
    overrides = tmp_path / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    news = json.loads(overrides.read_text())["@jupyterlab/apputils-extension:notification"]
    assert news == {"fetchNews": "false", "checkForUpdates": False}
    for place in ("voila.json", "jupyter_server_config.d/conundrum.json"):
        settings = json.loads((tmp_path / "etc" / "jupyter" / place).read_text())
        assert settings["VoilaConfiguration"]["template"] == "conundrum"
