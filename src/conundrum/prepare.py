"""Prepares an environment once, after Conundrum is installed: ``python -m conundrum.prepare``."""

import json
import sys
from pathlib import Path
from typing import Any

from conundrum import writing
from conundrum.charts import script_bundle
from conundrum.page import stored_script
from conundrum.questions import record_store

SETTINGS = Path(__file__).parent / "jupyter"
"""Settings that keep JupyterLab and Voila off the network, in the folders of an environment."""

OURS = '"""Conundrum:'
"""How a settings file in Python begins if this module, or an earlier version of the module, wrote
the file."""


class TheirSettings(Exception):
    """The error if the environment already has a settings file of its own where ours must be."""


def settle() -> Path:
    """Write our settings of JupyterLab, Jupyter Server and Voila; return the environment's path.

    They switch off JupyterLab's news, and the icons and formulas that Voila would fetch, and say
    when a kernel ends. Settings that the environment has already stay as they are: JSON files get
    only the settings that they lack. Python files cannot be merged, so a Python file that is not
    ours is left alone.

    It raises `TheirSettings` if there is such a file, or JSON that is no object, and then it writes
    nothing at all. If a file cannot be written, it raises OSError, and the file is as it was.
    """
    prefix = Path(sys.prefix)
    kinds = {".json", ".j2", ".html", ".py"}
    settings = [path for path in SETTINGS.rglob("*") if path.suffix in kinds]
    written = {
        there: _merged(path, there)
        for path in settings
        for there in [prefix / path.relative_to(SETTINGS)]
    }
    for there, text in written.items():
        there.parent.mkdir(parents=True, exist_ok=True)
        writing.replace(there, text)
    return prefix


def _merged(ours: Path, there: Path) -> str:
    """Return the text to write into a file of the environment."""
    text = ours.read_text(encoding="utf-8")
    # No other package writes into a folder that has this package's name.
    if not there.exists() or there.parent.name == "conundrum":
        return text
    theirs = there.read_text(encoding="utf-8", errors="replace")
    if not theirs.strip():
        return text
    if ours.suffix == ".py":
        if not theirs.startswith(OURS):
            raise TheirSettings(
                f"{there} holds settings of your own, which would be lost. Move the file to "
                f"{Path.home() / '.jupyter'}, where Jupyter reads it as well, and try again."
            )
        return text
    try:
        kept = json.loads(there.read_bytes())
        if not isinstance(kept, dict):
            raise ValueError("no settings by name")
    except ValueError as wrong:
        raise TheirSettings(
            f"{there} cannot be read as JSON ({wrong}). Mend or remove it, and try again."
        ) from None
    return json.dumps(_filled(kept, json.loads(text)), indent=2, ensure_ascii=False) + "\n"


def _filled(theirs: Any, ours: Any) -> Any:
    """Return the settings of a file, and those of our settings that the file lacks.

    Examples
    --------
    >>> _filled({"a": {"b": 1}, "d": 2}, {"a": {"b": 3, "c": 4}})
    {'a': {'b': 1, 'c': 4}, 'd': 2}
    """
    if not (isinstance(theirs, dict) and isinstance(ours, dict)):
        return theirs
    both = {name: _filled(kept, ours.get(name)) for name, kept in theirs.items()}
    return both | {name: value for name, value in ours.items() if name not in theirs}


def prepare() -> None:
    """Write the scripts and settings that need writing only once, and print where they are.

    It raises `TheirSettings` or OSError if the settings cannot be written.
    """
    scripts = {
        "views": stored_script.views,
        "game": stored_script.game,
        "asked": record_store.rules,
    }
    for name, script in scripts.items():
        script()
        print(f"What is {name} in pages, out of one source: {stored_script.path(name)}")
    print(f"Charts for use without a network: {script_bundle.build()}")
    print(f"Settings for use without a network: {settle()}")


if __name__ == "__main__":
    try:
        prepare()
    except (TheirSettings, OSError) as told:
        sys.exit(str(told))
