"""The charts: one file a kind. `style` is the only place with colours, fonts and sizes."""

import sys
from importlib import import_module

# jsonschema, which Altair loads, builds a grammar of web addresses if this package is there: more
# than half of all the time that a kernel needs to start, for a format that no chart holds. It does
# without if it is not, as here while Altair is loaded.
GRAMMAR = "rfc3987_syntax"
if "jsonschema" not in sys.modules:
    sys.modules[GRAMMAR] = None  # type: ignore[assignment]
    import_module("altair")
    del sys.modules[GRAMMAR]
