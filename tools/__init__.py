"""Tools that set the project up and write generated files; `__main__` runs them.

This file and `install` import only the standard library, because nothing else is there yet.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The project's folder."""
