"""The recipes of CONTRIBUTING.md, each carried out in a copy: what is added is seen.

The copy is the package and its data; another Python reads it, so that this one is left as it is.
The files that are changed in it by hand are counted, and are as many as the recipe says. Then all
is put back, for the next recipe.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import conundrum as nk
from tools import ROOT
from tools.navigation import GOALS
from tools.seminar.sealed import sealed

pytestmark = pytest.mark.slow

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Recipes")[2]
RECIPES = {
    f"test_a_new_{name.replace(' ', '_')}": (int(files), steps)
    for name, files, steps in re.findall(r"(?m)^### An? (.+): (\d+) files?\n\n((?:.+\n)+)", TEXT)
}
"""By the test that carries it out: how many files a recipe changes, and its text."""
MOST_LINES = 10
LOGS = ROOT / "tests" / "old" / "given" / "logs"
READ = ROOT / "tests" / "old" / "became" / "logs"


class Copy:
    """A copy of the project in which recipes are carried out, one after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.taken: set[str] = set()
        self.take("src", "data", "seeds")
        self.source = folder / "src" / "conundrum"
        self.changed: set[Path] = set()

    def write(self, path: Path, text: str) -> None:
        """Write a file as one would by hand."""
        path.write_text(text, encoding="utf-8")
        self.changed.add(path.resolve())

    def add(self, table: str, line: str) -> None:
        """Add a line to a file of the data."""
        path = self.folder / "data" / table
        self.write(path, f"{path.read_text(encoding='utf-8')}{line}\n")

    def change(self, module: str, *pairs: tuple[str, str]) -> None:
        """Replace pieces of a file of the package, each of which stands in it once."""
        path = self.source / module
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self.write(path, text)

    def shown(self, code: str) -> dict[str, object]:
        """Run code with the copy, and return what it leaves in `shown`."""
        told = f"import json\nimport conundrum as nk\nshown = {{}}\n{code}\n"
        ran = self.run("-c", f"{told}shown['from'] = nk.__file__\nprint(json.dumps(shown))")
        found: dict[str, object] = json.loads(ran)
        assert Path(str(found.pop("from"))).is_relative_to(self.folder)
        return found

    def tests(self, *files: str, only: str = "") -> None:
        """Run files of tests with the copy, or those with words in their names, wide or not."""
        self.take("tests", "tools", "pyproject.toml")
        which = [f"-k={only}", "-m=wide or not wide"] if only else []
        self.run("-m", "pytest", "-q", "-n", "0", *which, *(f"tests/{one}" for one in files))

    def take(self, *names: str) -> None:
        """Copy more of the project, unless it is there."""
        for name in names:
            here, there = ROOT / name, self.folder / name
            if name not in self.taken:
                self.taken.add(name)
                (shutil.copytree if here.is_dir() else shutil.copy2)(here, there)

    def put_back(self) -> None:
        """Make everything what it was, whoever has changed it."""
        self.changed.clear()
        for path in [one for one in self.folder.rglob("*") if one.is_file()]:
            here = ROOT / path.relative_to(self.folder)
            if path.suffix == ".pyc":
                continue
            if not here.is_file():
                path.unlink()
            elif here.stat().st_mtime_ns != path.stat().st_mtime_ns:
                shutil.copy2(here, path)

    def run(self, *arguments: str) -> str:
        """Run Python with the copy, and return what it prints."""
        paths = os.pathsep.join([str(self.folder / "src"), str(self.folder)])
        ran = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": paths},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("copied").resolve())


@pytest.fixture
def copy(copied: Copy, request: pytest.FixtureRequest) -> Iterator[Copy]:
    """The copy as it was, in which a recipe is carried out, with as many files as it says."""
    copied.put_back()
    yield copied
    if request.node.name in RECIPES:
        assert len(copied.changed) == RECIPES[request.node.name][0], copied.changed


def test_every_recipe_is_short_and_is_carried_out_here() -> None:
    assert len(RECIPES) == TEXT.partition("\n## ")[0].count("\n### ")
    assert {name for name in globals() if name.startswith("test_a_new_")} == {*RECIPES}
    for name, (_, steps) in RECIPES.items():
        assert len(steps.splitlines()) <= MOST_LINES, name


@pytest.mark.wide
def test_a_new_panel(copy: Copy) -> None:
    written = {"views": ARMS_SHOWN, "panels": ARMS}
    for room, text in written.items():
        copy.write(copy.source / room / "arms.py", text)
    copy.add("words/en.toml", ARMS_SAID)
    copy.change(
        "show.pyi", (IMPORTED, f"from conundrum.panels.arms import arms as arms\n{IMPORTED}")
    )
    shown = copy.shown("""
panel = nk.show.arms()
shown["head"], first = panel.parts["head"].value, panel.parts["said"].text
shown["said"] = first.startswith("In October 2026 the mean future has ")
panel.sliders["growth_arms"].value = 100
shown["moves"] = panel.parts["said"].text != first
""")
    assert shown == {"head": "<h3>Made up &amp; new</h3>", "said": True, "moves": True}
    copy.take("tests")
    copy.change("../../tests/public_panels.py", (BEFORE, f"{ROW}{BEFORE}"))
    copy.run("-m", "tests.frozen.write", "arms")
    copy.tests("browser/test_page_shown.py", only="arms")
    copy.tests("frozen/test_kernel.py", only="arms or every_panel")


def test_a_panel_that_cannot_go_to_the_page_is_told_what_to_write(copy: Copy) -> None:
    rounded = ARMS_SHOWN.replace("written(warheads)", "str(round(warheads))")
    (copy.source / "views" / "arms.py").write_text(rounded, encoding="utf-8")
    line = 1 + rounded[: rounded.index("round(")].count("\n")
    copy.add("words/en.toml", ARMS_SAID)
    with pytest.raises(AssertionError, match=rf"arms\.py:{line}: .+ write rounded\("):
        copy.shown("from conundrum.page.player import script\nscript()")


@pytest.mark.wide
def test_a_new_sentence_in_a_story(copy: Copy) -> None:
    copy.change("../../data/words/en.toml", ("[kinds]\n", f"{THANKED}\n[kinds]\n"))
    lines = [f'        _before("story.{end}"' for end in ("at_the_end", "just_before")]
    thanked = '        say("story.thanked", years=_years(run, run.last)),\n'
    copy.change("run/story.py", *((line, thanked + line) for line in lines))
    shown = copy.shown("""
posters = nk.show.hundred_futures()
posters.act("2016", mark=0)
shown["told"] = "Made up, of 20 years." in posters.parts["story"].text
""")
    assert shown == {"told": True}
    copy.take("tests")
    copy.run("-m", "tests.frozen.write", "hundred_futures")
    copy.tests("browser/test_page_shown.py", only="shows_what and hundred_futures")
    copy.tests("frozen/test_kernel.py", only="hundred_futures")


def test_a_new_outcome(copy: Copy) -> None:
    used = "lab 7;beside 7"
    copy.add(
        "outcomes.csv",
        f'cohesion,Cohesion,cohesion,share,0 to 100,100,100,0,H9,{used},"Made up.",8,"A step."',
    )
    words = 'cohesion = "Cohesion"\nof_cohesion = "0 to 100"\n'
    copy.change("../../data/words/en.toml", ("[beside]\n", f"[beside]\n{words}"))
    shown = copy.shown("""
lab = nk.lab()
lab.folds["table"].unfolded = True
shown["lab"] = list(lab.panels)[-1]
shown["table"] = "Cohesion<br>0 to 100" in lab.folds["table"].body.value
shown["said"] = "Cohesion, 0 to 100:" in lab.folds["table"].body.value
shown["beside"] = "<h4>Cohesion</h4>" in nk.show.beside().parts["chart.cohesion"].value
""")
    assert shown == {
        "lab": "cohesion",
        "table": True,
        "said": True,
        "beside": True,
    }


@pytest.mark.wide
def test_a_new_seat(copy: Copy) -> None:
    copy.add("seats.toml", DELHI)
    copy.take("docs", "tools")
    cases = copy.folder / "docs" / "instructor" / "fairly.md"
    copy.write(cases, f"{cases.read_text(encoding='utf-8')}\n**Delhi.** Made up.\n")
    people = "../../docs/instructor/run-sheets.md"
    copy.change(people, (PEOPLE, f"| Delhi |{5 * ' you |'}\n{PEOPLE}"))
    shown = copy.shown("""
from tools.seminar.sealed import opened, sealed
shown["sealed"] = opened(sealed("delhi", 1, "host"))["does"]
from conundrum.views.seminar import begin, rounds, seats
shown["form"] = 'name="delhi"' in begin.start(7, [], None, True)
rules = {"rounds": 3, "years": 4, "seats": [*seats.POWERS, "delhi"], "deck": ["flood"]}
game = rounds.begun(rules)
for seat, does in {"washington": [0.9, 0.2, 0.5], "beijing": [0.5, 0.2, 0.5]}.items():
    game = rounds.after(game, {"act": "choose", "seat": seat, "round": 1, "does": does})
shown["missing"] = rounds.missing(game)
game = rounds.after(game, {"act": "choose", "seat": "delhi", "round": 1, "does": "host"})
shown["played"] = rounds.revealed(game, rounds.choices(game), "flood")["played"][0]["moves"]
""")
    assert shown == {
        "sealed": "host",
        "form": True,
        "missing": ["delhi"],
        "played": {"delhi": "host"},
    }
    copy.run("-m", "tools", "class-pages")
    goals = [f"views/seminar/test_{one}.py" for one in ("goals", "seats_and_cards")]
    copy.tests(
        "instructor/test_guide.py",
        *goals,
        only="number_on or seat_has or eight or a_seat or delhi and hints",
    )


@pytest.mark.wide
def test_a_new_slider(copy: Copy) -> None:
    copy.add("controls.csv", 'summits,Washington,Summits,summits,H3,"Meetings of leaders"')
    copy.change("model/policy.py", (FIELD, f'{FIELD}    summits: float = {OF_2016}"summits")\n'))
    copy.change(
        "model/hostility.py",
        ("contact_us: Value) -> Value", "contact_us: Value, summits: Value) -> Value"),
        ("return contact_us * us", "return (1 - summits) * contact_us * us"),
        ("Equation: contact_us * us", "Equation: (1 - summits) * contact_us * us"),
        ("~ contact_us", "~ contact_us, - summits"),
    )
    typed = ["tools/test_sealed.py", "views/seminar/test_typed_line.py"]
    copy.tests("model/test_links.py", *typed, "old", "tables/test_data.py")
    before = nk.Scenario(nk.Policy(us_sanctions=1), nk.Beliefs(growth_arms=1), "Beijing").code
    shutil.copytree(LOGS, copy.folder / "logs")
    shutil.copytree(READ, copy.folder / "read")
    copy.take("tools")
    code = sealed("washington", 1, [0.9, 0.2, 0.5])
    shown = copy.shown(f"""
first_three = list(vars(nk.Scenario.read("{before}")).values())[:3]
shown["before"] = nk.Scenario(*first_three).code == "{before}"
from pathlib import Path
from tools.seminar.log import state
from tools.seminar.sealed import opened, sealed
from conundrum.views.seminar import rounds, seats
shown["logs"] = 0
for file in sorted(Path("read").glob("table_*.json")):
    log = state((Path("logs") / file.stem).read_bytes())
    was = json.loads(file.read_text(encoding="utf-8"))["rounds"]
    policies = [over["policy"] for over in log["game"]["played"]]
    same = policies == [over["policy"] | {{"summits": 0}} for over in was]
    shown["logs"] += same and not log["faults"]
shown["sealed"] = rounds.choice("washington", opened("{code}")["does"])
game = rounds.begun({{"rounds": 3, "years": 4, "seats": seats.POWERS, "deck": ["flood"]}})
for held in (0.25, 0):
    found = opened(sealed("washington", rounds.number(game), [0.9, 0.2, 0.5, held]))
    game = rounds.after(game, {{"act": "choose", **found}})
    others = {{"beijing": [0.5, 0.2, 0.5]}}
    game = rounds.revealed(game, rounds.choices(game) | others, "")
shown["played"] = [over["policy"]["summits"] for over in game["played"]]
lab, usual = nk.lab(), nk.Policy()
shown["usual"] = [usual.summits, nk.Scenario(usual).code, list(lab.sliders)[-1]]
before = lab.outlook["hostility"][-1].mean()
lab.sliders["summits"].value = 50
shown["moves"] = bool(lab.outlook["hostility"][-1].mean() > before)
code = nk.Scenario(lab.policy, nk.Beliefs(growth_arms=1)).code
shown["code"] = [nk.Scenario.read(code).policy == lab.policy, nk.Scenario.read(code).code == code]
from tests.frozen.showing import within
washington = next(one for one in within(lab) if "nk-room" in one._dom_classes).children
shown["room"] = [washington[0].value, washington[-1].label]
shown["move"] = list(nk.show.move("summits").sliders)
shown["game"] = nk.payoffs(["press", "engage"]).washington.shape
""")
    assert shown == {
        "before": True,
        "logs": 5,
        "sealed": [0.9, 0.2, 0.5, 0],
        "played": [0.25, 0],
        "usual": [0, CODE_OF_2016, "summits"],
        "moves": True,
        "code": [True, True],
        "room": ['<h3 class="nk-group">Washington</h3>', "Summits"],
        "move": ["summits"],
        "game": [2, 2],
    }


def test_another_power_that_gets_a_slider_is_no_player(copy: Copy) -> None:
    copy.add("controls.csv", 'projects,Seoul,Joint projects,joint projects,H3,"Made up"')
    copy.change("model/policy.py", (FIELD, f'{FIELD}    projects: float = {OF_2016}"projects")\n'))
    shown = copy.shown("""
from conundrum.analysis.game.payoffs import PLAYERS
shown["play"] = PLAYERS
shown["sliders"] = "projects" in nk.lab().sliders
""")
    assert shown == {"play": ["Washington", "Beijing"], "sliders": True}


@pytest.mark.wide
def test_a_new_belief(copy: Copy) -> None:
    copy.add("beliefs.csv", 'pride_arms,0.5,Pride arms,pride arms,D4,"Made up."')
    copy.add("scorecard.csv", "pride_arms,Pride arms,mixed,Made up.,2025-01-01 Arsenal")
    copy.change(
        "model/assumptions.py",
        (BELIEF, f'{BELIEF}    pride_arms: float = value("beliefs", "pride_arms", "central")\n'),
    )
    copy.change(
        "model/arsenal.py",
        ("growth_arms: Value, arms: Value)", "growth_arms: Value, arms: Value, pride_arms: Value)"),
        ("return growth_arms * arms", "return pride_arms * growth_arms * arms"),
        ("Equation: growth_arms * arms", "Equation: pride_arms * growth_arms * arms"),
        ("~ growth_arms, ~ arms", "~ growth_arms, ~ arms, ~ pride_arms"),
    )
    copy.add("ways_to_doubt.toml", PROUD)
    described = (copy.folder / "data" / "datapackage.json").read_text(encoding="utf-8")
    column = next(line for line in described.splitlines() if '"contact_calms"' in line)
    new = f"{column}\n{column.replace('contact_calms', 'pride_arms')}"
    copy.change("../../data/datapackage.json", (column, new))
    # The tool that writes this column takes minutes.
    table = copy.folder / "data" / "best_for.csv"
    best = pd.read_csv(table, dtype=str, keep_default_na=False)
    best.insert([*best].index("contact_calms") + 1, "pride_arms", best["contact_calms"])
    best.to_csv(table, index=False)
    doubted = "analysis/test_doubts.py::test_each_belief_is_doubted_off_and_doubled"
    seen = ["panels/test_scorecard.py", "tables/test_data.py", doubted]
    copy.tests("model/test_links.py", "run/test_first_model.py", "old", *seen)
    before = nk.Scenario(nk.Policy(), nk.Beliefs(growth_arms=1), "Beijing").code
    shown = copy.shown(f"""
shown["before"] = nk.Scenario.read("{before}").beliefs == nk.Beliefs(growth_arms=1)
lab = nk.lab()
lab.folds["beliefs"].unfolded = True
shown["lab"] = [slider.label for slider in lab.folds["beliefs"].body.children][-1]
proud = nk.Beliefs(pride_arms=1)
runs = [nk.simulate(beliefs=beliefs)["warheads"][-1].mean() for beliefs in (proud, None)]
shown["moves"] = bool(runs[0] > runs[1])
read = nk.Scenario.read(nk.Scenario(nk.Policy(), proud).code)
shown["code"] = [read.beliefs == proud, nk.Scenario(nk.Policy()).code]
shown["best"] = "Only: growth arms" in nk.show.best_for().still()
""")
    assert shown == {
        "before": True,
        "lab": "Pride arms",
        "moves": True,
        "code": [True, CODE_OF_2016],
        "best": True,
    }


@pytest.mark.wide
def test_a_new_preset(copy: Copy) -> None:
    copy.take("tools")
    copy.add("presets.csv", 'both wait,Wait together,both,0,0,0,0,0,H3,"Neither does anything."')
    for side in ("for", "against"):
        copy.add("arguments.toml", ARGUMENT.format(side=side))
    shown = copy.shown("""
lab = nk.lab()
lab.presets["both wait"].click()
shown["policy"] = list(vars(lab.policy).values())
from conundrum.model import PRESETS
shown["is"] = PRESETS["both wait"] == lab.policy
from conundrum.analysis.arguments import SIDES, arguments
found = {side: [a.policy for a in arguments().values() if a.side == side] for side in SIDES}
shown["argued"] = [found["for"] == list(PRESETS), set(found["against"]) == set(PRESETS)]
from tools import rigging, tables
tables.case = lambda policy, priorities: None  # what it searches is tested elsewhere
tables.firsts_at_ends = lambda beliefs, futures: rigging.firsts()
shown["searched"] = [row["priorities"] for row in tables.for_whom() if row["policy"] == "both wait"]
""")
    assert shown == {
        "policy": [0] * 5,
        "is": True,
        "argued": [True, True],
        "searched": ["Washington", "Beijing"],
    }


@pytest.mark.wide
def test_a_new_assumption(copy: Copy) -> None:
    copy.take("tools", "docs", "notebooks")
    given = "visits,v_{s},hostility,share,0.1,0.2,0.3,triangular,assumed,,,H3"
    line = given + ',"Made up: visits.",,"No figure is known.",'
    copy.add("assumptions.csv", line)
    copy.add("short_names.toml", 'visits = "visits made up"')
    copy.change(
        "model/hostility.py",
        ("contact_us: Value) -> Value", "contact_us: Value, visits: Value) -> Value"),
        ("return contact_us * us", "return (1 - visits) * contact_us * us"),
        ("Equation: contact_us * us", "Equation: (1 - visits) * contact_us * us"),
        ("~ contact_us", "~ contact_us, - visits"),
    )
    copy.tests("model/test_links.py")
    shown = copy.shown("""
few, many = (nk.simulate(assumptions=nk.Assumptions(visits=v)) for v in (0.1, 0.9))
shown["moves"] = bool(many["hostility"][-1].mean() > few["hostility"][-1].mean())
lab = nk.lab()
lab.folds["assumptions"].unfolded = True
shown["table"] = "Made up: visits." in lab.folds["assumptions"].body.table.value
""")
    assert shown == {"moves": True, "table": True}
    copy.run("-m", "tools", "model-reference")
    assert "Made up: visits." in (copy.folder / "docs" / "model.md").read_text(encoding="utf-8")


def test_a_new_chart_of_the_record(copy: Copy) -> None:
    evidence = copy.source / "charts" / "evidence"
    copy.write(evidence / "quakes.py", QUAKES)
    copy.add("words/en.toml", QUAKES_SAID)
    copy.change(
        "charts/evidence/__init__.py",
        ("    people,\n", "    people,\n    quakes,\n"),
        (
            '    "hunger": people.hunger,\n',
            '    "hunger": people.hunger,\n    "q": quakes.quakes,\n',
        ),
    )
    shown = copy.shown("""
chart = nk.chart("q")
chart.fold.unfolded = True
shown["title"] = chart.figure.title
shown["rows"] = chart.fold.body.value.count("<tr") - 1
""")
    assert shown == {"title": "The ground shook 6 times", "rows": 6}
    copy.take("tests")
    assert copy.run("-m", "tests.frozen.write", "chart q").startswith("chart q: ")


@pytest.mark.wide
def test_a_new_estimate_of_warheads(copy: Copy) -> None:
    copy.add("warheads.csv", "2025,3,Made up,weapons,200,,240,seen,S_FAS,,")
    copy.add("warheads.csv", "2031,,Made up,projection,500,,,seen,S_FAS,,")
    shown = copy.shown("""
figure = nk.chart("warheads").figure
shown["title"] = figure.title
shown["panel"] = "'name': 'Made up'" in str(figure.chart.to_dict())
timeline = nk.show.timeline()
shown["dated"] = "For 2025: 50 to 240" in timeline.still()
shown["listed"] = bool(timeline.data["Figure"].str.startswith("Made up: 200 to 240").any())
drawn = nk.show.forecast().parts_now()
shown["framed"] = ">200</text>" in drawn["warheads"]()
shown["counted"] = "15 of 32 published figures" in drawn["warheads"]()
shown["row"] = "Made up" in drawn["table"]()
""")
    differ = "SIPRI counts about 50 warheads, and Made up counts 200 to 240. "
    times = "The middle of the highest count is 4.4 times the middle of the lowest count"
    assert str(shown.pop("title")).endswith(differ + times)
    assert shown == dict.fromkeys(("panel", "dated", "listed", "framed", "counted", "row"), True)


def test_a_new_question(copy: Copy) -> None:
    answers = "".join(
        f'\n[["00.new".answers]]\nsays = "{says}"\nreply = "{says}: because."\n'
        for says in ("Yes", "No", "Partly")
    )
    asks = 'asks = "Is it new?"\ntold_by = ["new because"]'
    copy.add("questions.toml", f'\n["00.new"]\n{asks}\n{answers}')
    copy.take("notebooks")
    page = next((copy.folder / "notebooks").glob("00*.ipynb"))
    asking = 'asked = nk.ask(\\"00.new\\")'
    text = page.read_text(encoding="utf-8").replace('nk.ask(\\"00.1\\")', asking)
    copy.write(page, text)
    shown = copy.shown(f"""
cells = json.load(open({str(page)!r}, encoding="utf-8"))["cells"]
exec(*["".join(c["source"]) for c in cells if "00.new" in "".join(c["source"])])
shown["answers"] = len(asked.buttons)
shown["asks"] = asked.bridge.asked["asked"]
asked.buttons[1].click()
shown["reply"] = asked.reply.text
""")
    assert shown == {"answers": 3, "asks": "Is it new?", "reply": "No: because."}


@pytest.mark.wide
def test_a_new_notebook(copy: Copy) -> None:
    copy.take("tools", "notebooks", "docs", "README.md")
    last = sorted((copy.folder / "notebooks").glob("*.ipynb"))[-1]
    number = f"{int(last.name[:2]) + 1:02}"
    file = f"{number}_made_up.ipynb"
    copy.add("notebooks.csv", f"{number},{file},Made up,H1,5,nothing,[00].,see a circle.")
    page = copy.folder / "notebooks" / file
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "metadata": {}, "source": text} for text in MADE_UP
    ]
    cells[0]["id"] = "top"
    copy.write(page, json.dumps({"cells": cells, "metadata": {}}))
    for tool in ("claims", "navigation", "glossary", "goals"):
        copy.run("-m", "tools", tool)
    readme = (copy.folder / "README.md").read_text(encoding="utf-8")
    assert f"| [{number} Made up](notebooks/{file}) | H1 | 5 |" in readme
    assert f"[{number} Made up →]({file})" in last.read_text(encoding="utf-8")
    for told in ("*5 minutes, no Python.", "see a circle."):
        assert told in page.read_text(encoding="utf-8")
    guide = (copy.folder / "docs" / "instructor" / "syllabus.md").read_text(encoding="utf-8")
    assert f"[{number} Made up](../../notebooks/{file}) | 5 | see a circle. |" in guide
    claims = (copy.folder / "seeds" / "claims.csv").read_text(encoding="utf-8")
    assert f";{number}," in next(line for line in claims.splitlines() if line.startswith("H1,"))


MADE_UP = (
    "# Made up",
    "## The claim\n\nOf a [median](../docs/glossary.md#median).",
    "\n\n".join(GOALS),
    "## Check yourself",
    "## Next",
)
IMPORTED = "from conundrum.panels.move import move as move\n"
BEFORE = '    "ask": Public('
ROW = '    "arms": Public(move=slid("growth_arms", "100")),\n'
ARMS_SAID = """
[arms]
head = "Made up & new"
said = "In {date} the mean future has {warheads} warheads."
"""
ARMS_SHOWN = '''"""What a panel made up shows."""

from dataclasses import asdict
from functools import partial
from html import escape
from typing import Any

from conundrum.model import PRESETS
from conundrum.run import Run, mean
from conundrum.run.story import date
from conundrum.tables.words import say, written

POLICY, HALF = asdict(PRESETS["joint opening"]), 40


def needs(setting: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one run under the beliefs that are set."""
    return [{"policy": POLICY, "beliefs": setting["beliefs"]}]


def view(setting: dict[str, Any], results: list[Run]) -> dict[str, partial[Any]]:
    """Return both parts of the panel."""
    return {"head": partial(head), "said": partial(summary, results[0])}


def head() -> str:
    """Return the headline as HTML."""
    return f"<h3>{escape(say('arms.head'))}</h3>"


def summary(run: Run) -> str:
    """Say how many warheads there are after half of the years."""
    warheads = mean(run.at("warheads", HALF))
    return say("arms.said", date=date(run, HALF), warheads=written(warheads))
'''
ARMS = '''"""A panel made up."""

from conundrum.panels.live_panel import LivePanel
from conundrum.panels.slider_rows import BELIEFS
from conundrum.run import CENTRAL
from conundrum.views import arms as shows


def arms() -> LivePanel:
    """Show warheads, under beliefs that can move."""
    made = LivePanel(shows, {"beliefs": CENTRAL})
    sliders = made.shares("beliefs", BELIEFS)
    return made.laid(*sliders.values(), made.html("head"), made.text("said"))
'''
DELHI = """
[delhi]
name = "Delhi"
letter = "C"
people = ["the Prime Minister"]
does = "Makes one move a round."
red_lines = ["Made up."]
tasks = ["First.", "Second.", "Third."]

[[delhi.goals]]
says = "A calmer region."
outcome = "hostility"
wish = "lower"
bound = 50

[[delhi.notes]]
says = "Made up."

[delhi.moves.host]
says = "Delhi hosts talks."
at_once = { trust = 0.01 }
reason = "Made up."
more = ["trust"]

[delhi.moves.visit]
says = "Delhi sends its minister."
at_once = { trust = 0.02 }
reason = "Made up."
more = ["trust"]

[delhi.moves.wait]
says = "Delhi waits."
reason = "Made up."
"""
PEOPLE = "| **people** |"
THANKED = 'thanked = "Made up, of {years}."\n'
OF_2016 = '_share("presets", "2016", '
FIELD = f'    shared_conditions: float = {OF_2016}"shared_conditions")\n'
PROUD = """
[pride_arms]
group = "beliefs"
short = "pride arms"
ways = [
  { says = "pride does not arm", held = { pride_arms = 0.0 } },
  { says = "pride arms twice as strongly", held = { pride_arms = 1.0 } },
]
"""
BELIEF = '    contact_calms: float = value("beliefs", "contact_calms", "central")\n'
CODE_OF_2016 = "NK2J-W434-68JR-000R-F6"
ARGUMENT = """
["{side} waiting"]
short = "Wait, {side}"
side = "{side}"
policy = "both wait"
claim = "Made up."
evidence = "Made up."
sources = ["S_CNS"]
held = {{ growth_tames = 0.0 }}
supposes = "Made up."
outcome = "warheads"
finds = "fewer"
than = "2016"
"""
QUAKES_SAID = """
[quakes]
title = "The ground shook {tests} times"
unit = "Magnitude"
described = "{tests} ticks."
"""
QUAKES = '''"""A chart made up."""

import altair as alt

from conundrum.charts.evidence.record_figure import Figure, data, worded
from conundrum.charts.record_rows import values
from conundrum.tables.evidence import table


def quakes() -> Figure:
    """Draw the tests."""
    tests = table("nuclear_tests")
    drawn = data(values(tests, "magnitude"))
    return Figure(
        **worded("quakes", tests=len(tests)),
        chart=alt.Chart(drawn).mark_tick().encode(x="magnitude:Q"),
        rows=tests,
        columns={"date": "Date", "magnitude": "Magnitude"},
        sources=tests.attrs["sources"],
    )
'''
