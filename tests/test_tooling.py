"""The tools around the package: one list of pins, notebooks in normal form, links that agree."""

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = (ROOT / "environment.yml").read_text(encoding="utf-8")
INSTALL = runpy.run_path(str(ROOT / ".ci" / "install.py"))
LINKS = runpy.run_path(str(ROOT / ".ci" / "links.py"))
NORMAL = runpy.run_path(str(ROOT / ".ci" / "notebooks.py"))["normal"]


def yaml_pins():
    (listed,) = [
        entry["pip"]
        for entry in yaml.safe_load(ENVIRONMENT)["dependencies"]
        if isinstance(entry, dict)
    ]
    return listed


def notebook(*cells):
    """Return the text of a notebook as an editor may leave it."""
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 4, "metadata": {"widgets": {}}, "cells": cells}
    )


def code(source, **more):
    shown = {"output_type": "stream", "name": "stdout", "text": "4"}
    return {
        "cell_type": "code",
        "source": source,
        "execution_count": 7,
        "outputs": [shown],
        "metadata": {"scrolled": True, "tags": ["kept"]},
        **more,
    }


def test_setup_reads_the_pins_as_yaml_does():
    assert INSTALL["pins"](ENVIRONMENT) == yaml_pins()


def test_every_pin_is_exact():
    tools = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = yaml_pins() + [line.partition("#")[0].strip() for line in tools if line[0] != "#"]
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


def test_setup_refuses_to_run_outside_a_virtual_environment():
    asked = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), str(ROOT / ".ci" / "install.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert asked.stderr.startswith("Run this inside a virtual environment")


def test_setup_is_done_once_for_each_state(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    done = []
    for state in ("first", "first", "second"):
        INSTALL["once"]("stamp.txt", state, lambda state=state: done.append(state))
    assert done == ["first", "second"]


def test_a_failed_setup_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))

    def fail():
        raise OSError("no network")

    with pytest.raises(OSError, match="no network"):
        INSTALL["once"]("stamp.txt", "state", fail)
    done = []
    INSTALL["once"]("stamp.txt", "state", lambda: done.append("again"))
    assert done == ["again"]


def test_chromium_named_by_the_user_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/a/browser")
    assert INSTALL["find_chromium"]() == "/a/browser"


def test_tests_may_do_without_a_browser_and_then_none_is_installed(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "none")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("something was installed"))
    assert INSTALL["find_chromium"]() is None
    INSTALL["ensure_chromium"]()


def test_normal_form_drops_what_a_run_leaves_and_keeps_the_rest():
    text = NORMAL(notebook(code("2 + 2", id="sum"), code("# Two\n1 + 1")))
    result = json.loads(text)
    first, second = result["cells"]
    assert (first["outputs"], first["execution_count"]) == ([], None)
    assert first["metadata"] == {"tags": ["kept"]}
    assert (first["id"], second["id"]) == ("sum", "1-two")
    assert "widgets" not in result["metadata"]
    assert result["metadata"]["kernelspec"]["name"] == "python3"
    assert text.endswith("}\n")
    assert NORMAL(text) == text


def test_normal_form_tells_copied_cells_apart():
    cells = json.loads(NORMAL(notebook(code("1", id="twin"), code("2", id="twin"))))["cells"]
    assert [cell["id"] for cell in cells] == ["twin", "1-2"]


def test_normal_form_refuses_what_is_no_notebook():
    with pytest.raises(nbformat.ValidationError):
        NORMAL(notebook({**code("1"), "cell_type": "poem"}))


def test_notebooks_are_in_normal_form():
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert NORMAL(text) == text, path.name


@pytest.mark.parametrize("name", ["README.md", "CITATION.cff"])
def test_links_follow_the_one_address(name):
    linked, address = LINKS["linked"], LINKS["public_address"]()
    text = (ROOT / name).read_text(encoding="utf-8")
    assert linked(name, text, address) == text
    moved = linked(name, text, "https://github.com/ada/other")
    assert "ada/other" in moved
    assert address.removeprefix("https://github.com/") not in moved
    assert linked(name, moved, address) == text


@pytest.mark.parametrize("address", ["", "github.com/ada/other", "https://example.org/ada/other"])
def test_another_kind_of_address_is_refused(address):
    with pytest.raises(ValueError, match=r"form https://github\.com/owner/name"):
        LINKS["badges"](address)
