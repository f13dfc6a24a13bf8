"""Setting up: one list of pins, done once for each state, told while it lasts, quiet after."""

import re
import shutil
import subprocess
import sys
from functools import partial

import pytest
import yaml

from tools import ROOT, install

ENVIRONMENT = (ROOT / "environment.yml").read_text(encoding="utf-8")


def yaml_pins():
    (listed,) = [
        entry["pip"]
        for entry in yaml.safe_load(ENVIRONMENT)["dependencies"]
        if isinstance(entry, dict)
    ]
    return listed


def test_setup_reads_the_pins_as_yaml_does():
    assert install.pins(ENVIRONMENT) == yaml_pins()


def test_every_pin_is_exact():
    tools = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = yaml_pins() + [line.partition("#")[0].strip() for line in tools if line[0] != "#"]
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


def test_setup_refuses_to_run_outside_a_virtual_environment():
    asked = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-m", "tools", "install"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert asked.stderr.startswith("Python must be that of a virtual environment")


def test_setup_is_done_once_for_each_state(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    done: list[str] = []
    for state in ("first", "first", "second"):
        install.once("stamp.txt", state, partial(done.append, state))
    assert done == ["first", "second"]


def test_a_failed_setup_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))

    def fail():
        raise OSError("no network")

    with pytest.raises(OSError, match="no network"):
        install.once("stamp.txt", "state", fail)
    done = []
    install.once("stamp.txt", "state", lambda: done.append("again"))
    assert done == ["again"]


@pytest.fixture
def nothing_there(tmp_path, monkeypatch):
    """A virtual environment with nothing in it, where installing does nothing."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["python -m tools install"])
    monkeypatch.setattr(install, "pip_install", lambda *_: None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: None)
    return tmp_path


def test_the_first_set_up_says_what_it_does_and_a_second_is_quiet(nothing_there, capsys):
    install.main()
    first, *more = capsys.readouterr().out.splitlines()
    assert first.startswith(f"Setting up Conundrum in {nothing_there}. The first time")
    assert more[-1] == "Conundrum is set up."
    install.main()
    assert capsys.readouterr().out == ""


def test_a_pip_that_fails_is_told_and_the_network_asked_after(tmp_path, monkeypatch):
    (tmp_path / "pip.py").write_text("raise SystemExit(1)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(SystemExit, match="Check the network"):
        install.pip_install("a==1")


def test_a_python_that_is_too_old_is_told_so_and_nothing_is_installed(nothing_there, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 8, 20))
    with pytest.raises(SystemExit, match=r"must be 3\.11 to 3\.14; you have 3\.8"):
        install.main()
    assert list(nothing_there.iterdir()) == []


def test_chromium_named_by_the_user_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/a/browser")
    assert install.find_chromium() == "/a/browser"


def test_firefox_is_for_the_wide_tests_alone(nothing_there, monkeypatch):
    got = []
    monkeypatch.setattr(install, "ensure", lambda browser: got.append(browser.name))
    for asked in ("--site", "--tests", "--wide"):
        monkeypatch.setattr(sys, "argv", ["python -m tools install", asked])
        install.main()
        got.append(asked)
    assert got == ["--site", "Chromium", "--tests", "Chromium", "Firefox", "--wide"]


def test_who_may_not_install_a_browser_is_told_how(monkeypatch):
    monkeypatch.delenv("FIREFOX", raising=False)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(
        SystemExit, match=r"need Firefox\. Debian: sudo apt-get install firefox-esr"
    ):
        install.ensure(install.FIREFOX)


def test_tests_may_do_without_a_browser_and_then_none_is_installed(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "none")
    monkeypatch.setattr(shutil, "which", lambda _: pytest.fail("it was looked for"))
    assert install.find_chromium() is None
    install.ensure(install.CHROMIUM)
    install.ensure(install.FIREFOX)
