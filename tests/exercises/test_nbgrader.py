"""An instructor's nbgrader takes solutions/ as they are: it releases, collects and grades them."""

import shutil
import sqlite3
from pathlib import Path

import nbformat
import pytest
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

from conundrum.exercises.kept import FILE

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = "02_strategic_patience"


def sources(path: Path) -> list[str]:
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]
