"""What runs elsewhere agrees with what runs here: pins, versions of Python, names of commands."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOWS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (GITHUB / "workflows").glob("*.yml")
}
SYSTEMS = WORKFLOWS["tests"]["jobs"]


def commands(job):
    return [step["run"] for step in job["steps"] if "run" in step]


def test_three_systems_run_the_oldest_and_the_newest_python():
    oldest, newest = re.findall(r"3\.(\d+)", PROJECT["project"]["requires-python"])
    ends = [f"3.{oldest}", f"3.{int(newest) - 1}"]
    assert {name: job["strategy"]["matrix"]["python"] for name, job in SYSTEMS.items()} == {
        "linux": ends,
        "macos": ends,
        "windows": ends,
    }


def test_only_linux_has_a_browser():
    wanted = {name: job.get("env", {}).get("CHROMIUM") for name, job in SYSTEMS.items()}
    assert wanted == {"linux": None, "macos": "none", "windows": "none"}


def test_windows_runs_the_lines_that_are_told():
    home = (ROOT / "docs" / "edition" / "home.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"(?s)```bat\n(.*?)```", home)
    made, *rest = commands(SYSTEMS["windows"])
    assert made.replace("python", "py -3") in shown.splitlines()
    assert rest == shown.splitlines()[-2:]


def test_the_parts_that_the_week_runs_are_all_tests():
    parts = WORKFLOWS["weekly"]["jobs"]["all"]["strategy"]["matrix"]["part"]
    left_to_another = {path for part in parts for path in re.findall(r"--ignore=(\S+)", part)}
    run = {path for part in parts for path in part.split() if not path.startswith("--")}
    assert run == {*PROJECT["tool"]["pytest"]["ini_options"]["testpaths"], *left_to_another}


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_what_is_made_is_in_the_makefile(workflow):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for job in WORKFLOWS[workflow]["jobs"].values():
        for command in commands(job) if "steps" in job else ():
            if made := re.match(r"make ([\w-]+)", command):
                assert re.search(rf"(?m)^{made[1]}:", makefile), command


def test_newer_pins_are_looked_for_in_every_file_that_pins_and_come_one_at_a_time():
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    looked = {
        (update["package-ecosystem"], folder)
        for update in updates
        for folder in update.get("directories", [update.get("directory")])
    }
    assert looked == {
        ("conda", "/"),
        ("pip", "/"),
        ("pip", "/tests"),
        ("pip", "/tools/edition"),
        ("github-actions", "/"),
    }
    assert {update["open-pull-requests-limit"] for update in updates} == {1}


def test_the_build_tool_is_the_same_for_the_build_and_for_its_test():
    tools = (ROOT / "tests" / "requirements.txt").read_text(encoding="utf-8")
    (build,) = PROJECT["build-system"]["requires"]
    assert build in re.findall(r"(?m)^\S+==\S+", tools)


def bib_title(bib: str) -> str:
    """The title without the braces that keep its capitals."""
    [title] = re.findall(r"title   = \{(.*)\},", bib)
    return re.sub(r"[{}]", "", title)


def test_version_citation_and_changes_agree():
    version = PROJECT["project"]["version"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (ROOT / "docs" / "changes.md").read_text(encoding="utf-8")
    bib = (ROOT / "conundrum.bib").read_text(encoding="utf-8").partition("@misc")[0]
    preferred = citation["preferred-citation"]
    assert citation["version"] == preferred["version"] == version
    tables = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert tables["version"] == version
    assert f"version = {{{version}}}" in bib
    assert f"year    = {{{preferred['year']}}}" in bib
    assert preferred["title"] == citation["title"] == bib_title(bib)
    newest = re.findall(r"(?m)^## (\S+)(, not yet released)?$", changes)[0]
    released = ".dev" not in version
    assert newest == (version.partition(".dev")[0], "" if released else ", not yet released")
