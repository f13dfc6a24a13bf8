"""What is done once, when the set is installed: ``python -m conundrum.prepare``."""

import json
import sys
from pathlib import Path
from typing import Any

from conundrum import writing
from conundrum.charts import script_bundle
from conundrum.page import stored_script
from conundrum.questions import record_store

SETTINGS = Path(__file__).parent / "jupyter"
"""Settings for JupyterLab and Voila, laid out as in an environment: nothing from the network."""

OURS = '"""Conundrum:'
"""How a settings file in Python begins if it was laid there by this module, now or before."""


class TheirSettings(Exception):
    """A file of the environment's own stands where one of ours would have to stand."""


def settle() -> Path:
    """Lay the settings of JupyterLab, Jupyter Server and Voila into this environment; return it.

    They switch off JupyterLab's news, and the icons and formulas that Voila would fetch, and say
    when a kernel ends. What the environment has set itself stays: in JSON only what is missing is
    added. A file in Python cannot be merged, so none is touched that is not ours.

    `TheirSettings` tells of such a file, or of JSON that is no object; then nothing at all is
    written. A file that cannot be written raises OSError, and is as it was.
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
    """Return what is to stand in a file of the environment."""
    text = ours.read_text(encoding="utf-8")
    # A folder of our name holds nothing of anybody else's.
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
    """Add to `theirs` what only `ours` has.

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
    """Make and lay all that is done once, and say where.

    Settings that cannot be laid raise `TheirSettings` or OSError.
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
