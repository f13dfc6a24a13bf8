"""Returns Python modules translated into JavaScript, and stores the translation on disk.

They are translated again whenever a file of the package or of the data has changed.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import conundrum.views
import conundrum.views.seminar
from conundrum import writing
from conundrum.analysis import figure_of_run
from conundrum.run import ranges
from conundrum.tables import DATA
from conundrum.views import gauge

SOURCE = Path(conundrum.views.__file__).parents[1]


def views() -> str:
    """Return the modules of all panels, and the modules that these modules import, as JavaScript.

    A module that cannot be translated raises `Refused`.

    Examples
    --------
    >>> "posters: $views_posters" in views()
    True
    """
    return load_script("views", _views)


def game() -> str:
    """Return the class's game as JavaScript; the page must already have the modules of the panels.

    Panels do not need it. A module that cannot be translated raises `Refused`.

    Examples
    --------
    >>> "rounds: $views_seminar_rounds" in game()
    True
    """
    return load_script("game", _game)


def load_script(name: str, translated: Callable[[], str]) -> str:
    """Return the stored script that has the given name, or else translate and store it."""
    at = path(name)
    with suppress(FileNotFoundError):
        return at.read_text(encoding="utf-8")
    script = translated()
    # If nothing can be written into the folder, each kernel translates the modules again, which
    # takes half a second.
    with suppress(OSError):
        at.parent.mkdir(parents=True, exist_ok=True)
        for old in at.parent.glob(f"{name}-*.js"):
            old.unlink()
        writing.replace(at, script)
    return script


def path(name: str) -> Path:
    """Return the path of a stored script, whose name changes when the source files change.

    Examples
    --------
    >>> path("views").suffix
    '.js'
    """
    files = sorted([*SOURCE.rglob("*.py"), *DATA.rglob("*.*")])
    stands = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files]
    mark = sha256(repr(stands).encode()).hexdigest()[:16]
    return Path(sys.prefix) / "share" / "conundrum" / f"{name}-{mark}.js"


def _views() -> str:
    # The translator is imported here, because it is needed only if there is no stored script.
    from conundrum.page.translate import bundle  # noqa: PLC0415

    return bundle(_roots()) + _listed("VIEWS", _panels())


def _game() -> str:
    from conundrum.page.translate import GIVEN, bundle, translated  # noqa: PLC0415

    modules = _modules(conundrum.views.seminar)
    before = translated(_roots())
    return bundle(modules.values(), given=[*GIVEN, *before]) + _listed("GAME", modules)


def _modules(package: ModuleType) -> dict[str, ModuleType]:
    names = [found.name for found in iter_modules(package.__path__) if not found.ispkg]
    return {name: import_module(f"{package.__name__}.{name}") for name in names}


def _panels() -> dict[str, ModuleType]:
    modules = _modules(conundrum.views)
    return {name: module for name, module in modules.items() if hasattr(module, "view")}


def _roots() -> list[ModuleType]:
    return [*_panels().values(), gauge, figure_of_run, ranges]


def _listed(name: str, modules: dict[str, ModuleType]) -> str:
    """Return JavaScript that lists the translated modules by name."""
    scopes = {one: module.__name__.partition(".")[2] for one, module in modules.items()}
    held = [f"{one}: ${scope.replace('.', '_')}" for one, scope in scopes.items()]
    return f"const {name} = {{ {', '.join(held)} }};\n"
