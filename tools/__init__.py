"""What sets the project up and writes the files that follow from others; `__main__` is the entry.

Neither this file nor `install` imports anything but the standard library.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The project's folder."""
