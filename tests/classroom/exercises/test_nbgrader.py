"""An instructor's nbgrader takes solutions/ as they are: it releases, collects and grades them."""

import os
import shutil
import sys
import warnings
from importlib import import_module
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from traitlets.config import Config

import conundrum as nk
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
NOTEBOOK = "02_strategic_patience"
FILE = f"{NOTEBOOK}.ipynb"
HERE = {name: about for name, about in entries("exercises").items() if name[:2] == NOTEBOOK[:2]}
MARKED = [name for name, about in HERE.items() if about["kind"] != "text"]


def sources(path: Path) -> list[str]:
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]


def nbgrader(part: str) -> ModuleType:
    """Import a part of nbgrader where it is used, since that takes long."""
    return import_module(f"nbgrader.{part}")


def setting() -> Config:
    """The lines that docs/exercises.md gives for nbgrader_config.py."""
    page = (ROOT / "docs" / "exercises.md").read_text(encoding="utf-8")
    lines = page.partition("```python\nc = get_config()\n")[2].partition("```")[0]
    config = Config()
    exec(lines, {"c": config})
    return config


def place(name: str) -> str:
    return name.replace(".", "-")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course: one assignment released, handed in twice, and graded.

    One hands in all of it worked; the other the empty notebook, with one answer given on its page,
    and one cell emptied that sets an answer.
    """
    root = tmp_path_factory.mktemp("course")
    for kind, source in {"worked": "solutions", "clicked": "exercises"}.items():
        folder = root / "submitted" / kind / "conundrum"
        folder.mkdir(parents=True)
        shutil.copy(ROOT / source / FILE, folder)
    handed_in = root / "submitted" / "clicked" / "conundrum" / FILE
    notebook = nbformat.read(handed_in, as_version=4)
    for cell in notebook.cells:
        if cell.id == "answer-02-4":
            cell.source = ""
    nbformat.write(notebook, handed_in)
    (root / "source" / "conundrum").mkdir(parents=True)
    shutil.copy(ROOT / "solutions" / FILE, root / "source" / "conundrum")
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        # Those of nbgrader about the packages that it stands on are its own affair.
        warnings.simplefilter("ignore")
        # Who answers on the page hands in the file that keeps the answers.
        patch.chdir(root / "submitted" / "clicked" / "conundrum")
        nk.exercise("02.3").give(nk.Policy(us_sanctions=0.65, us_engagement=0.75))
        # nbgrader calls a program of its environment by its bare name.
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        config = setting()
        config.CourseDirectory.root = str(root)
        folders = nbgrader("coursedir").CourseDirectory(config=config)
        api = nbgrader("apps").NbGraderAPI(folders, config=config)
        for done in (
            api.generate_assignment("conundrum"),
            *(api.autograde("conundrum", kind) for kind in ("worked", "clicked")),
        ):
            assert done["success"], done.get("error", "") + done.get("log", "")
    return root


@pytest.mark.wide
def test_what_it_releases_is_what_we_give_to_readers(course: Path) -> None:
    assert sources(course / "release" / "conundrum" / FILE) == sources(ROOT / "exercises" / FILE)


@pytest.mark.wide
@pytest.mark.parametrize(("kind", "solved"), [("worked", MARKED), ("clicked", ["02.3"])])
def test_points_are_given_for_what_is_solved_and_for_nothing_else(
    course: Path, kind: str, solved: list[str]
) -> None:
    with nbgrader("api").Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        graded = book.find_submission_notebook(NOTEBOOK, "conundrum", kind)
        points = {grade.name: grade.auto_score for grade in graded.grades}
        by_hand = [grade.name for grade in graded.grades if grade.needs_manual_grade]
    texts = {f"answer-{place(name)}" for name in HERE if name not in MARKED}
    assert {name: points[name] for name in points.keys() - texts} == {
        f"check-{place(name)}": float(name in solved) for name in MARKED
    }
    assert set(by_hand) == (texts if kind == "worked" else set())
