"""What goes to the page as JavaScript: translated when the set is installed, and kept on the disk.

It is translated anew, and kept, whenever a file of the package or of the data is another one.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import conundrum.shown
from conundrum import writing
from conundrum.analysis import figure_of_run
from conundrum.run import ranges
from conundrum.tables import DATA

SOURCE = Path(conundrum.shown.__file__).parents[1]


def shown() -> str:
    """Return what panels show as JavaScript, by the names of their modules, and what is measured.

    What cannot go to the page raises `Refused`.

    Examples
    --------
    >>> "posters: $shown_posters" in shown()
    True
    """
    return kept("shown", _translated)


def kept(name: str, translated: Callable[[], str]) -> str:
    """Return the script that is kept under a name; where none is, translate it, and keep it."""
    at = path(name)
    with suppress(FileNotFoundError):
        return at.read_text(encoding="utf-8")
    script = translated()
    # Who may not write here waits half a second in each kernel.
    with suppress(OSError):
        at.parent.mkdir(parents=True, exist_ok=True)
        for old in at.parent.glob(f"{name}-*.js"):
            old.unlink()
        writing.replace(at, script)
    return script


def path(name: str) -> Path:
    """Return where a script is kept: in the environment, named by the files that it follows from.

    Examples
    --------
    >>> path("shown").suffix
    '.js'
    """
    files = sorted([*SOURCE.rglob("*.py"), *DATA.rglob("*.*")])
    stands = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files]
    mark = sha256(repr(stands).encode()).hexdigest()[:16]
    return Path(sys.prefix) / "share" / "conundrum" / f"{name}-{mark}.js"


def _translated() -> str:
    # Not imported by a kernel that finds what is kept.
    from conundrum.page.translate import bundle  # noqa: PLC0415

    names = [found.name for found in iter_modules(conundrum.shown.__path__)]
    modules = {name: import_module(f"conundrum.shown.{name}") for name in names}
    panels = {name: module for name, module in modules.items() if hasattr(module, "shown")}
    listed = ", ".join(f"{name}: $shown_{name}" for name in panels)
    translated = bundle([*panels.values(), modules["gauge"], figure_of_run, ranges])
    return f"{translated}const SHOWN = {{ {listed} }};\n"
