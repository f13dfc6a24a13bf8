"""What the edition takes from a kernel: which panels live, and texts whose links lead somewhere."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import ipywidgets as widgets
import nbformat
import pytest
from docutils import nodes
from tests.public_panels import function

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.questions.answering import Answering
from conundrum.widgets.panel import Panel
from tools import ROOT
from tools.edition import claims, live, reference, sources, texts
from tools.edition.cells import on_a_page
from tools.edition.conf import FOUND
from tools.edition.states import ID, State, lives
from tools.origin.gains import gains
from tools.pack import contents

pytestmark = pytest.mark.slow

MADE = {
    "ask": ("00.alone",),
    "chart": ("votes",),
    "move": ("us_sanctions",),
    "faults": (),
    "today": ("before",),
}


@pytest.fixture(scope="module")
def panels() -> dict[str, Panel]:
    return {name: function(name)(*given) for name, given in MADE.items()}


@pytest.fixture(scope="module")
def state(panels: dict[str, Panel]) -> State:
    assert panels
    return dict(widgets.Widget.get_manager_state()["state"])


def test_a_panel_lives_if_the_page_answers_all_its_controls(
    panels: dict[str, Panel], state: State
) -> None:
    living = {name for name, panel in panels.items() if lives(state, panel.model_id)}
    assert living == {*MADE}


def test_a_page_holds_no_id_of_a_kernel_and_each_script_once(
    panels: dict[str, Panel], state: State
) -> None:
    one = live.page(state, [panels["move"].model_id, panels["ask"].model_id])
    told = live.given("page", {"models": one.models, "first": one.first, "later": one.later})
    assert ID.search(told) is None
    assert "function render" not in told
    assert all("function render" in text or "initialize" in text for text in one.scripts.values())
    assert any(held["state"].get("sheet") for held in state.values())
    assert "@font-face" not in told


@pytest.mark.wide
def test_what_is_sealed_names_the_model_of_its_page() -> None:
    panel = nk.exercise("02.3")
    ready = next(one for one in panels_of(panel) if isinstance(one, Answering))
    ready.receive(None)
    held = widgets.Widget.get_manager_state()["state"]
    assert ID.search(b64decode(ready.sealed).decode())
    one = live.page(held, [panel.model_id])
    (sealed,) = (
        told["traits"]["sealed"]
        for told in one.models.values()
        if told.get("traits", {}).get("sealed")
    )
    opened = json.loads(b64decode(sealed))
    assert ID.search(json.dumps(opened)) is None


def panels_of(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from panels_of(child)


def test_an_exercise_in_code_is_left_to_its_notebook() -> None:
    file = "01_a_shared_worry.ipynb"
    notebook = nbformat.read(ROOT / "exercises" / file, as_version=4)
    shown = list(on_a_page(notebook.cells, file))
    assert {"task-01-4", "check-01-1"} <= {cell.id for cell in shown}
    assert not {"answer-01-4", "check-01-4"} & {cell.id for cell in shown}
    offered = next(cell.source for cell in shown if cell.id == "task-01-4")
    assert f'href="{file}"' in offered
    assert "nk.hint" not in offered
    assert not any("Run All Cells" in cell.source for cell in shown)


def test_the_games_page_lies_beside_the_chapters_and_not_in_one() -> None:
    panel = nk.classroom.game()
    state = dict(widgets.Widget.get_manager_state()["state"])
    loaded = live.page(state, [panel.model_id])
    (told,) = [one["traits"] for one in loaded.models.values() if "beside" in one["traits"]]
    assert "pressed" not in told
    assert told["beside"] == f"../{contents.GAME}"


def test_the_page_for_a_class_has_the_pack_and_its_picture(tmp_path: Path) -> None:
    made = sources.Sources(tmp_path)
    made.documents()
    made.handouts()
    folder = made.read / "docs" / "instructor"
    page = (folder / "README.md").read_text(encoding="utf-8")
    assert re.findall(r'href="(.*?)">Download the pack<', page) == [
        "../../handouts/A4/conundrum-pack-A4.zip"
    ]
    assert (made.extra / "handouts" / "A4" / "conundrum-pack-A4.zip").exists()
    (picture,) = re.findall(r"\]\((\w+\.png)\)", page)
    assert (folder / picture).exists()


def test_a_handout_of_before_leads_to_what_took_its_place(tmp_path: Path) -> None:
    made = sources.Sources(tmp_path)
    made.handouts()
    page = made.extra / "handouts" / "A4" / "roles.html"
    (place,) = re.findall('url=([^"]+)', page.read_text(encoding="utf-8"))
    assert (page.parent / place).exists()


def test_what_is_made_in_code_is_told_and_left_to_its_notebook() -> None:
    file = "11_for_those_who_code.ipynb"
    notebook = nbformat.read(ROOT / "exercises" / file, as_version=4)
    shown = {cell.id: cell.source for cell in on_a_page(notebook.cells, file)}
    tasks = [cell for cell in shown if cell.startswith("task-11-")]
    assert all(f'href="{file}"' in shown[cell] for cell in tasks)
    assert {*shown} - {*tasks} == {"top", "import", "end", "progress"}


def test_what_is_chosen_after_code_can_be_chosen_on_its_page() -> None:
    file = "08_after_2016.ipynb"
    notebook = nbformat.read(ROOT / "exercises" / file, as_version=4)
    shown = {cell.id: cell.source for cell in on_a_page(notebook.cells, file)}
    assert 'nk.exercise("08.5")' in shown["check-08-5"]
    assert f'href="{file}"' in shown["task-08-5"]
    assert "answer-08-5" not in shown


def test_a_link_leads_to_a_page_or_to_the_public_project_or_is_its_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = "[Here](../docs/model.md#Time), [there](../src/x.py), <!--= 1 -->[web](https://a.org)."
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    here = "[Here](../docs/model.md#time)"
    shown = texts.for_page(told, "notebooks/a.md", "docs/model.md".__eq__)
    assert shown == f"{here}, there, [web](https://a.org)."
    monkeypatch.setenv("GITHUB_REPOSITORY", "ada/copy")
    shown = texts.for_page(told, "notebooks/a.md", "docs/model.md".__eq__)
    assert "[there](https://github.com/ada/copy/blob/HEAD/src/x.py)" in shown


def test_a_scenario_opens_the_lab_of_the_edition_as_it_is_written() -> None:
    told = "[A setting](edition/lab.md#NK2J-Z8Z8-00Z8-Z80X-SZ)."
    shown = texts.for_page(told, "docs/critics.md", "lab.md".__eq__)
    assert shown == '<a href="../lab.html#NK2J-Z8Z8-00Z8-Z80X-SZ">A setting</a>.'


def test_each_objection_has_its_answer_and_a_setting_that_is_read() -> None:
    text = (ROOT / "docs" / "critics.md").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^### ", text)[1:]
    assert len(parts) == 16
    for part in parts:
        assert re.findall(r"(?m)^\*(.+?)\.\*", part) == ["The critic", "We answer", "See it"]
        assert "lab.md#" in part.rpartition("*See it.*")[2]
    linked = re.findall(r"lab\.md#(NK[\w-]+)\)\s\(scenario\scode\s`(NK[\w-]+)`\)", text)
    assert len(linked) == text.count("lab.md#") >= 14
    for led, written in linked:
        assert led == written == nk.Scenario.read(led).code


def test_each_claim_has_a_page_with_its_case_against() -> None:
    pages = claims.pages()
    assert len(pages) == 21
    for path, text in pages.items():
        if path != "claims.md":
            assert re.search(r"## The case against\n\n\*\*\S", text), path
            assert "](../notebooks/" in text


@pytest.mark.parametrize("years", [5, 40])
def test_a_claim_says_whether_it_holds_by_how_far_ahead_one_looks(years: int) -> None:
    fell = 100 * nk.simulate("joint cut-off", years=years).arrays["fallen"][-1].mean()
    sign = "✓" if fell >= conclusions()["cut_off_falls"].low else "✗"
    assert f"{2016 + years} {sign} ({fell:.1f})" in claims.pages()["claims/H13.md"]


def test_a_claim_about_concert_says_that_the_model_cannot_test_it() -> None:
    pages = claims.pages()
    told = {path[7:-3] for path, text in pages.items() if "cannot test whether" in text}
    assert told == {"H1", "H7", "H16"}
    row = gains("joint opening", priorities="Washington").iloc[0]
    parts = [f"{row[part]:.1f}" for part in ("gain", "Washington", "Beijing", "together")]
    said = "gains {} of 100 compared with the policy of 2016 (a minus is a loss). "
    said += "Washington's own move brings {} of this gain, Beijing's own move brings {}, "
    said += "and acting together brings {}."
    assert said.format(*parts).replace("-", "\N{MINUS SIGN}") in pages["claims/H16.md"]


def test_the_reference_tells_of_each_public_name_once_and_of_no_other() -> None:
    told = re.findall(r"(?m)^\.\. auto\w+:: conundrum(?:\.\w+)*\.(\w+)", reference.page())
    assert sorted(told) == sorted(name for name in dir(nk) if not name.startswith("__"))


def test_above_each_panel_of_a_page_no_level_of_headings_is_left_out() -> None:
    """A panel's own headings begin at the third level."""
    own = {path.name: path.read_text(encoding="utf-8") for path in sources.PAGES.glob("*.md")}
    above = {
        (name, place.start()): re.findall(r"(?m)^(#+) ", text[: place.start()])[-1]
        for name, text in (own | claims.pages()).items()
        for place in sources.PANEL.finditer(text)
    }
    assert above == dict.fromkeys(above, "##")
    assert {"index.md", "lab.md"} <= {name for name, _ in above}


def test_each_word_of_the_search_leads_to_a_place_that_is_there() -> None:
    assert len({row["word"] for row in FOUND}) == len(FOUND) >= 12
    for row in FOUND:
        assert row["section"] in {"", *sections(row["page"])}, row
        assert row["word"] == row["word"].lower()


def sections(page: str) -> set[str]:
    """The sections of a page of the edition, as Sphinx names them."""
    if page.startswith("notebooks/"):
        cells = nbformat.read(ROOT / f"{page}.ipynb", as_version=4).cells
        text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    elif page.startswith("claims/"):
        text = claims.pages()[f"{page}.md"]
    else:
        text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
    return {nodes.make_id(head) for head in re.findall(r"(?m)^#+ (.+)", text)}
