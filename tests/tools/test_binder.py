"""Binder understands environment.yml: seen in the build it would run, without Docker or network."""

import sys
from pathlib import Path

import pytest
from repo2docker.app import Repo2Docker

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="repo2docker is not for Windows")


@pytest.fixture
def buildpack(monkeypatch):
    """Return the builder that Binder would choose for this repository."""
    monkeypatch.chdir(ROOT)
    app = Repo2Docker()
    offers = (builder(base_image=app.base_image) for builder in app.buildpacks)
    chosen = next(offer for offer in offers if offer.detect())
    chosen.platform = "linux/amd64"
    return chosen


@pytest.fixture
def steps(buildpack):
    """Return the lines of the Dockerfile that Binder would run."""
    return buildpack.render({"NB_USER": "jovyan", "NB_UID": "1000"}).splitlines()


def place(steps, words):
    """Return the number of the one line that holds `words`."""
    (found,) = [number for number, line in enumerate(steps) if words in line]
    return found


def test_conda_builds_the_python_asked_for(buildpack):
    assert type(buildpack).__name__ == "CondaBuildPack"
    assert buildpack.python_version == "3.13"


def test_the_environment_is_a_layer_that_other_files_do_not_touch(steps):
    alone = place(steps, " src/environment.yml ${REPO_DIR}/environment.yml")
    built = place(steps, 'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"')
    everything = place(steps, " src/ ${REPO_DIR}/")
    assert alone < built < everything


def test_post_build_runs_last(steps):
    assert place(steps, "RUN ./postBuild") > place(steps, " src/ ${REPO_DIR}/")
    assert (ROOT / "postBuild").stat().st_mode & 0o111
