"""What importing brings: what is heavy is loaded when it is first used, or never."""

import pkgutil
import subprocess
import sys
from importlib import import_module

import pytest

SOLVERS = ("scipy", "SALib", "nashpy", "networkx", "matplotlib", "lark")
SHOWS = ("altair", "ipywidgets", "anywidget")


def loaded(code: str) -> list[str]:
    """Run code in a fresh Python and name the heavy packages that it loaded."""
    told = (
        f"{code}\nimport sys\nprint(*[name for name in {SOLVERS + SHOWS} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=120
    )
    return ran.stdout.split()


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import conundrum as nk; nk.simulate(futures=10).summary()", []),
        ("import conundrum as nk; nk.classroom.answers('nowhere')", []),
        ("import conundrum as nk; nk.lab()", ["ipywidgets", "anywidget"]),
        (
            "import conundrum as nk; nk.lever('us_sanctions', guess='02.reach')",
            ["ipywidgets", "anywidget"],
        ),
    ],
)
def test_only_what_is_shown_loads_what_shows_it(code: str, allowed: list[str]) -> None:
    assert loaded(code) == allowed


@pytest.mark.parametrize("name", ["conundrum", "conundrum.classroom"])
def test_no_module_takes_the_place_of_a_public_name(name: str) -> None:
    # Importing a module sets its name in its package, over a function of that name.
    package = import_module(name)
    modules = {one.name for one in pkgutil.iter_modules(package.__path__)}
    assert {*dir(package)} & modules <= {"classroom", "show", "__main__"}
