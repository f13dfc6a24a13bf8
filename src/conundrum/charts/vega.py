"""Altair, loaded in half the time: only what draws with it takes it from here.

jsonschema, which Altair loads, builds a grammar of web addresses if a certain package is there.
That takes more than half of all the time that a kernel needs to start, for a format that no chart
holds. It does without if the package is not there, as it seems here while Altair is loaded.
"""

import sys

GRAMMAR = "rfc3987_syntax"

if "jsonschema" not in sys.modules:
    sys.modules[GRAMMAR] = None  # type: ignore[assignment]

import altair as alt  # noqa: E402

if sys.modules.get(GRAMMAR, alt) is None:
    del sys.modules[GRAMMAR]

__all__ = ["alt"]
