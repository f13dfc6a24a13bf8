"""Imports Altair in half the usual time. Modules that draw with Altair import Altair from here.

Altair imports jsonschema, which builds a grammar of web addresses if a certain package is
installed. This takes more than half of the time that a kernel needs to start, and no chart needs
it. So this module hides the package from jsonschema while Altair is imported.
"""

import sys

GRAMMAR = "rfc3987_syntax"

if "jsonschema" not in sys.modules:
    sys.modules[GRAMMAR] = None  # type: ignore[assignment]

import altair as alt  # noqa: E402

if sys.modules.get(GRAMMAR, alt) is None:
    del sys.modules[GRAMMAR]

__all__ = ["alt"]
