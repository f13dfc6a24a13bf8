"""The wheel works alone: built and installed without a network, run far from the repository."""

import ast
import json
import os
import re
import signal
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from time import monotonic, sleep
from zipfile import ZipFile

import pytest
from urllib3 import request

import conundrum as nk
from conundrum.command import copying
from conundrum.command.copying import FILES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "conundrum"
READER = """
import json
import conundrum as nk
from conundrum.prepare import SETTINGS
outlook = nk.simulate("2016")
print(json.dumps({
    "package": nk.__file__,
    "outcomes": list(outlook.summary()["outcome"]),
    "chart": nk.chart("votes").chart.spec["description"],
    "tests": len(nk.table("nuclear_tests")),
    "claim": nk.show.scorecard().parts["card"].value,
    "settings": [path.name for path in SETTINGS.rglob("voila.py")],
}))
"""


ALONE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
"""Surroundings from which nothing leads to the source."""


WITH_OTHERS = {"traitlets": "ipywidgets", "jupyter_server": "jupyterlab"}
"""What is imported and comes with a dependency, by name; the settings of a server with its lab."""


def test_whatever_is_imported_is_named_as_a_dependency_or_comes_with_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dependencies = [*project["dependencies"], *project["optional-dependencies"]["lab"]]
    named, carried = {*map(plain, dependencies)}, packages_distributions()
    others = {*imported()} - {*sys.stdlib_module_names, "conundrum"}
    assert {*WITH_OTHERS} <= others
    for module in others - {*WITH_OTHERS}:
        assert named & {*map(plain, carried[module])}, module
    for module, holder in WITH_OTHERS.items():
        assert holder in named
        assert module in {*map(plain, requires(holder) or ())}


def plain(requirement: str) -> str:
    """Return the name of what is required, alike however it is written."""
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("-", "_")


def imported() -> Iterator[str]:
    """Name whatever the package imports, at any place in it."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (one.name.partition(".")[0] for one in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield str(node.module).partition(".")[0]


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


@pytest.fixture
def command(python: Path) -> str:
    """The command of that environment, without an extension that Windows may add."""
    return str(python.with_name("conundrum"))


def carried(folder: Path) -> Iterator[str]:
    """Name what a folder holds, without what Python leaves there."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def test_it_holds_the_package_its_data_and_what_a_reader_needs_and_is_small(wheel: Path) -> None:
    held = {
        name.partition("/")[2] for name in ZipFile(wheel).namelist() if ".dist-info" not in name
    }
    tables = {f"data/{name}" for name in carried(ROOT / "data")}
    needed = {path.relative_to(ROOT).as_posix() for kind in FILES for path in ROOT.glob(kind)}
    assert held == {*carried(PACKAGE), *tables, *needed}
    assert {"py.typed", "jupyter/etc/jupyter/voila.py", "notebooks/00_start_here.ipynb"} <= held
    # Of which notebooks, exercises, solutions and documents are 200,000.
    assert wheel.stat().st_size < 1_400_000


def test_it_runs_and_finds_its_tables_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    # The interpreter's own options: nothing of this project is on the path, a warning is an error.
    asked = [str(python), "-W", "error", "-P", "-c", READER]
    ran = subprocess.run(
        asked, cwd=tmp_path, env=ALONE, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert Path(told["package"]).is_relative_to(python.parents[2])
    assert "warheads" in told["outcomes"]
    assert told["chart"] == nk.chart("votes").chart.spec["description"]
    assert told["tests"] == len(nk.table("nuclear_tests"))
    assert "H13" in told["claim"]
    assert told["settings"] == ["voila.py"]
    assert list(tmp_path.iterdir()) == []


def test_its_command_gives_a_reader_what_a_clone_has(command: str, tmp_path: Path) -> None:
    asked = [command, "notebooks", "mine"]
    ran = subprocess.run(
        asked, cwd=tmp_path, env=ALONE, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    copying.copy(tmp_path / "of a clone")
    assert {*carried(tmp_path / "mine")} == {*carried(tmp_path / "of a clone")}


@pytest.mark.wide
def test_its_command_runs_a_policy(command: str, tmp_path: Path) -> None:
    asked = [command, "run", "2016", "--futures", "100", "--csv", "ends.csv"]
    ran = subprocess.run(asked, cwd=tmp_path, env=ALONE, capture_output=True, text=True, check=True)
    assert "100 futures, seed 2016\nWarheads: " in ran.stdout
    assert (
        (tmp_path / "ends.csv")
        .read_text(encoding="utf-8")
        .startswith("outcome,unit,date,start,end,")
    )


LABS = ("lab/static", "lab/schemas", "lab/themes", "nbconvert", "voila/templates/lab", "kernels")
"""What JupyterLab and Voila have in an environment, and no environment's packages hold."""


@pytest.fixture
def with_labs(python: Path) -> Path:
    """The environment, with what the two show."""
    there, here = (Path(prefix) / "share" / "jupyter" for prefix in (python.parents[1], sys.prefix))
    for name in ("labextensions", *LABS, "voila/templates/base"):
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        if (here / name).exists() and not (there / name).exists():
            (there / name).symlink_to(here / name)
    return python


@pytest.mark.wide
@pytest.mark.skipif(sys.platform == "win32", reason="no link without leave, and no such signal")
@pytest.mark.parametrize(
    ("asked", "addresses", "shown"),
    [
        ("lab", 1, "jupyter-config-data"),
        ("app", 1, "Can Washington stop the bombs alone?"),
    ],
)
def test_its_command_opens_the_set_and_says_where_and_no_more(
    with_labs: Path, command: str, tmp_path: Path, asked: str, addresses: int, shown: str
) -> None:
    # What runs in the background ignores it, and so would what it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    said = tmp_path / "said.txt"
    with (
        said.open("w") as out,
        subprocess.Popen(
            [command, asked, "mine"],
            cwd=tmp_path,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=ALONE | {"BROWSER": "true"},
            start_new_session=True,
        ) as server,
    ):
        try:
            until = monotonic() + 180
            while said.read_text().count(" is at ") < addresses and server.poll() is None:
                assert monotonic() < until, said.read_text()
                sleep(0.2)
            lines = said.read_text().splitlines()
            last = re.findall(r"http://\S+", said.read_text())[-1]
            assert shown in request("GET", last, timeout=120).data.decode()
        finally:
            os.killpg(server.pid, signal.SIGINT)
    copied, told, *where = lines
    assert copied.startswith("Copied to mine: ")
    assert told.startswith("Ctrl-C ends ")
    assert all(" is at http://localhost:" in line for line in where)
    assert len(where) == addresses
    assert server.returncode == 0
    assert said.read_text().splitlines() == lines
