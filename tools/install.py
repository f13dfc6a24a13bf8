"""Install what environment.yml pins into the virtual environment that runs this.

It makes the environment a reader needs. With ``--site`` it adds what tools/edition/requirements.txt
pins; with ``--tests``, that and tests/requirements.txt, and it makes sure there is a Chromium; with
``--wide``, a Firefox as well. A second call with nothing changed ends at once, and says nothing.
Only the standard library is used, for nothing else is there yet.
"""

# Lets an older Python read this far and be told, in main, that it is too old.
from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools import ROOT

ENVIRONMENT = ROOT / "environment.yml"
SITE_TOOLS = ROOT / "tools" / "edition" / "requirements.txt"
TEST_TOOLS = ROOT / "tests" / "requirements.txt"
# A change in any of these calls for a new set-up.
SETUP_FILES = (
    ENVIRONMENT,
    ROOT / "pyproject.toml",
    Path(__file__),
    ROOT / "src" / "conundrum" / "prepare.py",
)
OLDEST, NEWEST = (3, 11), (3, 14)
NO_CHROMIUM = "none"
"""As the value of CHROMIUM: the tests are to do without, and those of pages are skipped."""
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# The browser, and fonts so that Korean and Chinese names are drawn rather than boxed.
CHROMIUM_PACKAGES = ("chromium", "fonts-dejavu-core", "fonts-droid-fallback")
FIREFOX_NAMES = ("firefox-esr", "firefox")
FIREFOX_PACKAGES = ("firefox-esr",)


def pins(text: str) -> list[str]:
    r"""Read the exact pins out of the text of environment.yml.

    Parameters
    ----------
    text : str
        What the file holds. Only the form ``- name==version`` counts as a pin, which is the form
        of everything under ``pip:`` there; conda's own ``python=3.13`` has a single sign.

    Returns
    -------
    list of str
        The pins in the order of the file.

    Examples
    --------
    >>> pins("dependencies:\n  - python=3.13\n  - pip:\n      - numpy==2.4.6\n")
    ['numpy==2.4.6']
    """
    return re.findall(r"^\s*- ([\w.-]+==\S+)", text, flags=re.MULTILINE)


def find_chromium() -> str | None:
    """Return the path of the Chromium to test with, or None: there is none, or is to be none."""
    named = os.environ.get("CHROMIUM")
    if named == NO_CHROMIUM:
        return None
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def find_firefox() -> str | None:
    """Return the path of the Firefox to test with, or None."""
    named = os.environ.get("FIREFOX")
    return named or next(filter(None, map(shutil.which, FIREFOX_NAMES)), None)


def fingerprint(*files: Path) -> str:
    """Return a digest of the files' contents, the interpreter's version and this folder."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def pip_install(*arguments: str) -> None:
    """Run ``pip install``: a dot for each package it fetches, its warnings and errors in full."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as pip:
        print("      ", end="", flush=True)
        for line in pip.stdout or ():
            if line.startswith("Collecting"):
                print(".", end="", flush=True)
            elif line.startswith("Installing collected"):
                print(" installing, with nothing to see for a while", end="", flush=True)
        print()
    if pip.returncode:
        sys.exit("pip could not finish; its reason stands above. Is the network reachable?")


def install_reader() -> None:
    """Install the pinned packages, this package, and the offline bundle of the charts."""
    wanted = pins(ENVIRONMENT.read_text(encoding="utf-8"))
    print(
        f"Setting up Conundrum in {sys.prefix}. The first time this fetches its packages. It\n"
        "takes a minute or two, on a busy machine five, and a network; later calls need neither.",
        flush=True,
    )
    print(f"[1/3] The {len(wanted)} packages of environment.yml, with what they need", flush=True)
    pip_install(*wanted)
    print("[2/3] Conundrum itself, as it stands in src/", flush=True)
    pip_install("--no-deps", "-e", str(ROOT))
    print("[3/3] The bundle that draws charts without a network", flush=True)
    subprocess.run([sys.executable, "-m", "conundrum.prepare"], check=True)
    print("Conundrum is set up.", flush=True)


def install_site() -> None:
    """Install the pinned tools that build the edition."""
    print("[site] The tools of tools/edition/requirements.txt: half a minute, once", flush=True)
    pip_install("-r", str(SITE_TOOLS))


def install_tests() -> None:
    """Install the pinned test tools."""
    print("[tests] The tools of tests/requirements.txt: another minute, once", flush=True)
    pip_install("-r", str(TEST_TOOLS))


def ensure_chromium() -> None:
    """Install Chromium where it is missing and may be installed; otherwise say how to get it."""
    if find_chromium() or os.environ.get("CHROMIUM") == NO_CHROMIUM:
        return
    apt_install(
        "Chromium",
        CHROMIUM_PACKAGES,
        "install Chromium, Chrome or Edge and, if it is not found then, set CHROMIUM to its path. "
        "To test without pages: set CHROMIUM to none.",
    )


def ensure_firefox() -> None:
    """Install Firefox likewise, for the wide tests of pages."""
    if find_firefox() or os.environ.get("CHROMIUM") == NO_CHROMIUM:
        return
    apt_install(
        "Firefox",
        FIREFOX_PACKAGES,
        "install Firefox and, if it is not found then, set FIREFOX to its path.",
    )


def apt_install(browser: str, packages: tuple[str, ...], elsewhere: str) -> None:
    """Install a browser's packages where that may be done; otherwise say how to get it."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(
            f"The tests need {browser}. Debian: sudo apt-get install {' '.join(packages)}. "
            f"Elsewhere: {elsewhere}"
        )
    print(f"[tests] {browser}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "--quiet=2", *arguments], check=True, env=environment)


def once(name: str, mark: str, action: Callable[[], None]) -> None:
    """Do `action` unless the file `name` in the virtual environment says it was done for `mark`."""
    stamp = Path(sys.prefix) / name
    if stamp.exists() and stamp.read_text() == mark:
        return
    action()
    stamp.write_text(mark)


def main() -> None:
    """Install what is missing."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--site", action="store_true", help="also what builds the edition")
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    parser.add_argument("--wide", action="store_true", help="and what the wide tests need")
    arguments = parser.parse_args()
    version = sys.version_info[:2]
    if not OLDEST <= version <= NEWEST:
        sys.exit(
            f"Conundrum needs Python 3.11 to 3.14; this is {version[0]}.{version[1]}. Delete .venv "
            "and make it again with another Python, such as: make setup PYTHON=python3.13"
        )
    if sys.prefix == sys.base_prefix:
        sys.exit("Run this inside a virtual environment: python3 -m venv .venv, then its python.")
    setup = fingerprint(*SETUP_FILES)
    once("conundrum-setup.txt", setup, install_reader)
    if arguments.site or arguments.tests or arguments.wide:
        once("conundrum-site.txt", setup + fingerprint(SITE_TOOLS), install_site)
    if arguments.tests or arguments.wide:
        once("conundrum-tests.txt", setup + fingerprint(TEST_TOOLS), install_tests)
        ensure_chromium()
    if arguments.wide:
        ensure_firefox()
