"""The Makefile: its list is whole, it is quiet when set up, and Windows has its lines."""

import os
import re
import shutil
import subprocess

import pytest

from tools import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# The targets whose commands a Windows reader gives by hand.
TARGETS = ("$(PY)", "setup", "lab", "app", "table", "tools", "test")


def recipe(target):
    """Return the commands of a target in the Makefile, written as for Windows."""
    (body,) = re.findall(rf"(?m)^{re.escape(target)}:.*\n((?:\t.*\n)+)", MAKEFILE)
    return {
        command.strip()
        .removeprefix("@")
        .replace("$(PYTHON)", "py -3")
        .replace("$(PY)", r".venv\Scripts\python")
        .replace(" $(PHONES)", "")
        for command in body.splitlines()
        if "echo" not in command
    }


def test_windows_lines_are_those_of_the_makefile():
    home = (ROOT / "docs" / "edition" / "home.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"(?s)```bat\n(.*?)```", home)
    assert set(shown.splitlines()) == set().union(*map(recipe, TARGETS))


with_make = pytest.mark.skipif(not shutil.which("make"), reason="there is no make")


def said_by_make(*arguments, folder=ROOT):
    ran = subprocess.run(
        ["make", *arguments],
        cwd=folder,
        # As a call of its own, also where the tests are run by make.
        env={name: text for name, text in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return ran.stdout.splitlines()


@with_make
def test_help_tells_every_command_in_a_line():
    (targets,) = re.findall(r"(?m)^\.PHONY: (.+)$", MAKEFILE)
    lines = said_by_make("help")
    assert re.findall(r"(?m)^make ([a-z-]+)  +\w", "\n".join(lines)) == targets.split()
    assert len(lines) == len(targets.split())
    assert max(map(len, lines)) <= 100


@with_make
def test_a_call_with_everything_there_shows_only_what_it_was_called_for(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\n[ "$2" != conundrum ] || echo "$@"\n')
    python.chmod(0o755)
    assert said_by_make("setup", folder=tmp_path) == []
    assert said_by_make("lab", folder=tmp_path) == ["-m conundrum lab"]


@with_make
def test_a_first_call_says_that_it_makes_the_folder(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    first, *_ = said_by_make(".venv/bin/python", "PYTHON=true", folder=tmp_path)
    assert first.startswith("Making .venv")
