"""What a kernel pays for: solvers are loaded when first used, and a grammar of addresses never."""

import subprocess
import sys

import pytest

HEAVY = ("scipy", "SALib", "nashpy", "networkx", "matplotlib", "lark")


def loaded(code: str) -> list[str]:
    """Run code in a fresh Python and name the heavy packages that it loaded."""
    told = f"{code}\nimport sys\nprint(*[name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=120
    )
    return ran.stdout.split()


@pytest.mark.parametrize("code", ["import conundrum", "import conundrum as nk; nk.lab()"])
def test_neither_the_package_nor_the_lab_loads_what_only_solvers_need(code: str) -> None:
    assert loaded(code) == []
