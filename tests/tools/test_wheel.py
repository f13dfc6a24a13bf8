"""The wheel works alone: built and installed without a network, run far from the repository."""

import json
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

import conundrum as nk

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "conundrum"
READER = """
import json
import conundrum as nk
from conundrum.prepare import SETTINGS
outlook = nk.simulate(nk.PRESETS["2016"])
print(json.dumps({
    "package": nk.__file__,
    "outcomes": list(outlook.summary()["outcome"]),
    "chart": nk.chart("map").chart.spec["description"],
    "tests": len(nk.table("nuclear_tests")),
    "claim": nk.scorecard().parts["card"].value,
    "settings": [path.name for path in SETTINGS.rglob("voila.py")],
}))
"""


def pip(*arguments: str) -> None:
    """Run pip without a network."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the build tool that is here."""
    folder = tmp_path_factory.mktemp("wheel")
    alone = ("--no-build-isolation", "--no-deps", "--no-index")
    pip("wheel", *alone, "--wheel-dir", str(folder), str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel, and our packages but not our source.

    A folder named in a ``.pth`` is searched, but the ``.pth`` files in it are not read, and one of
    those is what leads to the source.
    """
    home = tmp_path_factory.mktemp("elsewhere")
    venv.create(home)
    places = sysconfig.get_paths("venv", {"base": str(home), "platbase": str(home)})
    program = Path(places["scripts"]) / Path(sys.executable).name
    pip("--python", str(program), "install", "--no-deps", "--no-index", str(wheel))
    theirs = Path(places["purelib"]) / "packages.pth"
    theirs.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return program


def carried(folder: Path) -> Iterator[str]:
    """Name what a folder holds, without what Python leaves there."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def test_it_holds_the_package_the_tables_and_the_claims_and_is_small(wheel: Path) -> None:
    held = {
        name.partition("/")[2] for name in ZipFile(wheel).namelist() if ".dist-info" not in name
    }
    tables = {f"data/{name}" for name in carried(ROOT / "data")}
    assert held == {*carried(PACKAGE), *tables, "seeds/claims.csv"}
    assert {"py.typed", "jupyter/etc/jupyter/voila.py"} <= held
    assert wheel.stat().st_size < 1_050_000


def test_it_runs_and_finds_its_tables_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    # The interpreter's own options: nothing of this project is on the path, a warning is an error.
    asked = [str(python), "-W", "error", "-P", "-c", READER]
    ran = subprocess.run(
        asked, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert Path(told["package"]).is_relative_to(python.parents[2])
    assert "warheads" in told["outcomes"]
    assert told["chart"] == nk.chart("map").chart.spec["description"]
    assert told["tests"] == len(nk.table("nuclear_tests"))
    assert "H6" in told["claim"]
    assert told["settings"] == ["voila.py"]
    assert list(tmp_path.iterdir()) == []
