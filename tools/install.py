"""Install what environment.yml pins into the virtual environment that runs this.

This is all that a reader needs. ``--site`` adds the packages of tools/edition/requirements.txt.
``--tests`` adds these and those of tests/requirements.txt, and makes sure that there is a Chromium;
``--wide`` does the same and makes sure that there is a Firefox, too. If nothing changed since the
last call, it ends at once and says nothing. This file uses only the standard library, because
nothing else is installed yet.
"""

# With this an older Python can read the file as far as main, which says that it is too old.
import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tools import ROOT

ENVIRONMENT = ROOT / "environment.yml"
SITE_TOOLS = ROOT / "tools" / "edition" / "requirements.txt"
TEST_TOOLS = ROOT / "tests" / "requirements.txt"
# If any of these files changes, everything is installed again.
SETUP_FILES = (
    ENVIRONMENT,
    ROOT / "pyproject.toml",
    Path(__file__),
    ROOT / "src" / "conundrum" / "prepare.py",
)
OLDEST, NEWEST = (3, 11), (3, 14)
NO_CHROMIUM = "none"
"""As the value of CHROMIUM: the tests are to do without, and those of pages are skipped."""


class Browser(NamedTuple):
    """A browser that tests need: the variable with its path, its commands and its packages."""

    name: str
    variable: str
    programs: tuple[str, ...]
    packages: tuple[str, ...]
    elsewhere: str

    def found(self) -> str | None:
        """Return its path, or None."""
        named = os.environ.get(self.variable)
        return named or next(filter(None, map(shutil.which, self.programs)), None)


CHROMIUM = Browser(
    "Chromium",
    "CHROMIUM",
    ("chromium", "chromium-browser", "google-chrome"),
    # The fonts are for Korean and Chinese names, which would be drawn as empty boxes without them.
    ("chromium", "fonts-dejavu-core", "fonts-droid-fallback"),
    "install Chromium, Chrome or Edge and, if it is not found then, set CHROMIUM to its path. "
    "To test without pages: set CHROMIUM to none.",
)
FIREFOX = Browser(
    "Firefox",
    "FIREFOX",
    ("firefox-esr", "firefox"),
    ("firefox-esr",),
    "install Firefox and, if it is not found then, set FIREFOX to its path.",
)


def pins(text: str) -> list[str]:
    r"""Read the exact pins out of the text of environment.yml.

    Parameters
    ----------
    text : str
        The file's text. Only lines like ``- name==version`` count as pins. All lines under
        ``pip:`` look so; conda's own ``python=3.13`` has a single sign.

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


def without_pages() -> bool:
    """Say whether the tests should run without a browser."""
    return os.environ.get("CHROMIUM") == NO_CHROMIUM


def find_chromium() -> str | None:
    """Return the path of the Chromium to test with; None if there is none or none is wanted."""
    return None if without_pages() else CHROMIUM.found()


def fingerprint(*files: Path) -> str:
    """Return a digest of the files' contents, the interpreter's version and this folder."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def pip_install(*arguments: str) -> None:
    """Run ``pip install``, which prints by itself what it does."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", *arguments]
    if subprocess.run(command, check=False).returncode:
        sys.exit("pip failed; you find its reason above. Check the network, and try again.")


def install_reader() -> None:
    """Install the pinned packages, this package, and the offline bundle of the charts."""
    print(
        f"Setting up Conundrum in {sys.prefix}. The first time, its packages are downloaded.\n"
        "This takes a minute or two, or five minutes on a busy machine.",
        flush=True,
    )
    pip_install(*pins(ENVIRONMENT.read_text(encoding="utf-8")))
    pip_install("--no-deps", "-e", str(ROOT))
    subprocess.run([sys.executable, "-m", "conundrum.prepare"], check=True)
    print("Conundrum is set up.", flush=True)


def ensure(browser: Browser) -> None:
    """Install a browser that is missing, if this is allowed; otherwise say how to get it."""
    if without_pages() or browser.found():
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(
            f"The tests need {browser.name}. Debian: sudo apt-get install "
            f"{' '.join(browser.packages)}. Elsewhere: {browser.elsewhere}"
        )
    print(f"Installing {browser.name}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "--yes", "--no-install-recommends", *browser.packages]
    for arguments in (["update"], install):
        subprocess.run(["apt-get", "--quiet=2", *arguments], check=True, env=environment)


def once(name: str, mark: str, action: Callable[[], None]) -> None:
    """Do `action`, unless the file `name` says that it was already done for this `mark`."""
    stamp = Path(sys.prefix) / name
    if stamp.exists() and stamp.read_text() == mark:
        return
    action()
    stamp.write_text(mark)


def main() -> None:
    """Install what is missing."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("--site", action="store_true", help="install what builds the edition, too")
    parser.add_argument("--tests", action="store_true", help="install what the tests need, too")
    parser.add_argument("--wide", action="store_true", help="install what the wide tests need, too")
    arguments = parser.parse_args()
    version = sys.version_info[:2]
    if not OLDEST <= version <= NEWEST:
        sys.exit(
            f"Python must be 3.11 to 3.14; you have {version[0]}.{version[1]}. "
            "Delete .venv, and make it again with another Python: make setup PYTHON=python3.13"
        )
    if sys.prefix == sys.base_prefix:
        sys.exit("Python must be that of a virtual environment. To make one: python3 -m venv .venv")
    setup = fingerprint(*SETUP_FILES)
    once("conundrum-setup.txt", setup, install_reader)
    if arguments.site or arguments.tests or arguments.wide:
        site = partial(pip_install, "-r", str(SITE_TOOLS))
        once("conundrum-site.txt", setup + fingerprint(SITE_TOOLS), site)
    if arguments.tests or arguments.wide:
        tests = partial(pip_install, "-r", str(TEST_TOOLS))
        once("conundrum-tests.txt", setup + fingerprint(TEST_TOOLS), tests)
        ensure(CHROMIUM)
    if arguments.wide:
        ensure(FIREFOX)
