"""What is done once, when the set is installed: ``python -m conundrum.prepare``."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from conundrum.charts import script_bundle

SETTINGS = Path(__file__).parent / "jupyter"
"""Settings for JupyterLab and Voila, laid out as in an environment: nothing from the network."""


def settle() -> Path:
    """Copy the settings of JupyterLab and Voila into this environment.

    They switch off JupyterLab's news, and the icons and formulas that Voila would fetch.
    """
    shutil.copytree(SETTINGS, sys.prefix, dirs_exist_ok=True)
    return Path(sys.prefix)


if __name__ == "__main__":
    print(f"Charts for use without a network: {script_bundle.build()}")
    print(f"Settings for use without a network: {settle()}")
