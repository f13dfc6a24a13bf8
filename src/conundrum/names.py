"""Public names that are imported when they are first used, as SPEC 1 of Scientific Python says.

Each such module has a stub beside it, ``.pyi``, whose imports say where its names come from. Type
checkers and editors read the stub, and `offered` reads it, too, so there is one list.
"""

import ast
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def offered(module: str, file: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the functions ``__getattr__`` and ``__dir__`` for a module that has a stub file.

    Parameters
    ----------
    module : str
        Its ``__name__``.
    file : str
        Its ``__file__``.

    Examples
    --------
    >>> import conundrum.show as show
    >>> from conundrum.panels.lab import lab
    >>> show.lab is lab, "lab" in dir(show)
    (True, True)
    >>> show.lap
    Traceback (most recent call last):
    AttributeError: conundrum.show has no name 'lap'
    """
    stub = ast.parse(Path(file).with_suffix(".pyi").read_text(encoding="utf-8"))
    places = {
        name.name: str(line.module)
        for line in stub.body
        if isinstance(line, ast.ImportFrom)
        for name in line.names
    }

    def found(name: str) -> Any:
        if name not in places:
            raise AttributeError(
                f"{module} has no name {name!r}", name=name, obj=sys.modules[module]
            )
        a_module = places[name] == module
        value = (
            import_module(f"{module}.{name}")
            if a_module
            else getattr(import_module(places[name]), name)
        )
        setattr(sys.modules[module], name, value)
        return value

    return found, lambda: [*places, *(n for n in vars(sys.modules[module]) if n.startswith("__"))]
