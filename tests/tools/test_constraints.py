"""tools/constraints.txt holds what `make setup` installs: every package and file, by hash."""

import re
import sys

import pytest
import yaml

from tools import ROOT, constraints

HELD = constraints.CONSTRAINTS.read_text(encoding="utf-8")
PACKAGE = re.compile(
    r"(?P<pin>[a-z0-9-]+==[\w.]+)(?: ; [^\\\n]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+"
)
HASH = "0" * 64


def pinned():
    """What environment.yml pins, by the names that an index uses."""
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    (pins,) = [part["pip"] for part in environment["dependencies"] if isinstance(part, dict)]
    return {pin.lower().replace("_", "-") for pin in pins}


def test_every_pin_of_the_environment_is_held():
    assert pinned() <= {found["pin"] for found in PACKAGE.finditer(HELD)}


def test_whatever_is_held_has_a_version_and_hashes():
    packages = "".join(f"{found[0]}\n" for found in PACKAGE.finditer(HELD))
    assert constraints.HEAD + packages == HELD


def test_the_oldest_python_is_the_one_that_is_allowed():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'requires-python = ">={constraints.OLDEST},' in project


def test_the_check_tells_what_the_index_has_otherwise(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["constraints", "--check"])
    monkeypatch.setattr(constraints, "resolved", lambda kept: kept)
    constraints.main()
    turned = re.sub("(?<=sha256:)[0-9a-f]{64}", HASH, HELD, count=1)
    monkeypatch.setattr(constraints, "resolved", lambda kept: turned)
    with pytest.raises(SystemExit, match=rf"\+    --hash=sha256:{HASH}"):
        constraints.main()
