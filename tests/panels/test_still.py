"""Every panel can be printed: what it shows, as plain HTML, and no answer before its question."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from tests import public_panels
from tests.frozen.showing import within
from tests.public_panels import PUBLIC

import conundrum as nk
from conundrum.charts.live_chart import LiveChart
from conundrum.model import PRESETS
from conundrum.page.bridge import Bridge
from conundrum.prepare import SETTINGS
from conundrum.questions.ask import NumberQuestion
from conundrum.run.written_outcome import in_futures, show
from conundrum.tables.settings import entries
from conundrum.widgets.marks import Marks
from conundrum.widgets.still import WHOLE

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
VIEW = "application/vnd.jupyter.widget-view+json"
NO_TABLE = {
    "ask": "a question shows no numbers before it is answered",
    "predict": "a question shows no numbers before it is answered",
    "exercise": "a question shows no numbers before it is answered",
    "game": "it is a page of its own, whose form asks for names and a draw",
    "guesses": "nothing was guessed yet; test_guesses_are_printed has a guess",
    "progress": "its table counts tries; there is no chart",
    "today": "a question shows no numbers before it is answered",
    "timeline": "its picture and its table wait for the guess",
    "why": "equations and source, no numbers",
}
"""Panels in whose stills no number of a table is looked for, and why."""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a test writes lie where nobody looks."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(WHOLE, raising=False)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)


def plain(still: str) -> None:
    """See that each element is closed, and does no more than stand there."""
    as_xml = re.sub(r"<(br|hr|wbr)>", r"<\1/>", re.sub(r" (open|data-\w+)>", ">", still))
    for element in ElementTree.fromstring(as_xml).iter():
        tag = element.tag.rpartition("}")[2]
        assert tag not in {"script", "link", "iframe", "object", "embed", "img", "video"}
        for name, given in element.items():
            assert not name.startswith("on")
            assert name != "src"
            assert not (name == "style" and "url(" in given)


def numbers(text: str) -> set[float]:
    """Numbers of at least two digits that are neither nought nor a year."""
    found = (
        float(one.replace(",", "")) for one in re.findall(r"\d[\d,]*\.?\d*", text) if len(one) > 1
    )
    return {one for one in found if one and not 1900 < one < 2100}


def drawn(chart: LiveChart) -> str:
    return json.dumps([chart.run, chart.spec.get("datasets"), chart.spec.get("data")], default=str)


def test_panels_of_whose_stills_no_number_is_looked_for_are_public() -> None:
    assert set(NO_TABLE) < set(PUBLIC)


@pytest.mark.sweep
@pytest.mark.parametrize("name", PUBLIC)
def test_a_still_has_title_description_table_and_what_to_do(name: str) -> None:
    panel = public_panels.made(name)
    still = panel.still()
    plain(still)
    title = re.match(r'<section class="nk-still"><h3>([^<]+)</h3>', still)
    assert title, still[:200]
    assert "run all cells" in still
    charts = [one for one in within(panel) if isinstance(one, LiveChart)]
    marks = [one for one in within(panel) if isinstance(one, Marks)]
    assert still.count("<figure><svg ") == len(charts) + len(marks)
    described = [one.spec["description"] for one in charts]
    described += [one.marks["about"] for one in marks]
    for about in described:
        assert f"<figcaption>{about}</figcaption>" in unescape(still)
    if name not in NO_TABLE:
        tables = " ".join(re.findall(r"<table\b.*?</table>", still, re.DOTALL))
        told = re.sub(r"<table\b.*?</table>|<svg.*?</svg>", " ", still, flags=re.DOTALL)
        seen = numbers(re.sub(r"<[^>]*>", " ", tables))
        assert seen & numbers(" ".join([told, *map(drawn, charts)]))


@pytest.mark.parametrize("answers", [False, True])
def test_a_lab_that_was_moved_prints_the_numbers_of_its_policy(
    answers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab = nk.lab()
    first = lab.still()
    # Where the page answers, only the page has drawn; the kernel sends it nothing of this.
    lab._bridge.connected = answers
    lab.policy = policy = PRESETS["joint opening"]
    sent: list[object] = []
    monkeypatch.setattr(type(lab.moved.comm), "send", lambda _, *data, **more: sent.append(data))
    still = unescape(lab.still())
    assert sent == []
    run = nk.simulate(policy)
    assert f"In {in_futures(run['fallen'][-1] > 0)} futures the regime falls" in still
    label = show("warheads", float(np.mean(run.arrays["warheads"][-1])))
    assert f'<h4>Warheads</h4><p class="nk-number"><b>{label}</b>' in still
    assert f'<h4>Warheads</h4><p class="nk-number"><b>{label}</b>' not in first
    (last,) = re.findall(r'<th scope="row">2036</th>.*?</tr>', still)
    assert f"<td>{label} (" in last
    assert "● Both open up" in still
    assert lab.moved.comm is not None
    monkeypatch.undo()
    assert lab._repr_mimebundle_()[VIEW]["model_id"] == lab.model_id


@pytest.mark.sweep
@pytest.mark.parametrize("name", PUBLIC)
def test_what_only_the_page_has_drawn_is_printed_as_well(name: str) -> None:
    answered = public_panels.made(name)
    bridges = [one for one in within(answered) if isinstance(one, Bridge)]
    move = PUBLIC[name].move
    assert bool(bridges) == bool(move)
    if move:
        bridges[0].connected, usual = True, public_panels.made(name)
        before = alike(answered.still())
        for panel in (answered, usual):
            move(panel)
        assert alike(answered.still()) == alike(usual.still()) != before


def alike(still: str) -> str:
    """A still without the numbers that tell its pictures' paths from those of others."""
    return re.sub(r"\bclip\d+", "clip", still)


def without_answer(panel: Any, replies: list[str]) -> None:
    still = unescape(panel.still())
    assert not any(reply in still for reply in replies)
    assert "<svg" not in still
    assert "<table" not in still


@pytest.mark.sweep
@pytest.mark.parametrize("name", entries("predictions"))
def test_a_prediction_prints_its_question_and_never_its_answer(name: str) -> None:
    question = entries("predictions")[name]
    asked = nk.predict(name)
    for _ in range(2):
        replies = [answer["reply"] for answer in question.get("answers", [])]
        without_answer(asked, [*replies, *([asked.reply.text] if asked.reply.text else [])])
        still = unescape(asked.still())
        assert question["asks"] in still
        assert all(answer["says"] in still for answer in question.get("answers", []))
        asked.choose(0)
        asked.commit()
    assert asked.committed


@pytest.mark.parametrize("name", entries("questions"))
def test_a_question_prints_its_choices_and_never_its_answer(name: str) -> None:
    asked = nk.ask(name)
    if isinstance(asked, NumberQuestion):
        asked.tell()
        without_answer(asked, [asked.reply.text])
        assert asked.entry.label in unescape(asked.still())
    else:
        asked.choose(0)
        answers = entries("questions")[name]["answers"]
        without_answer(asked, [answer["reply"] for answer in answers])
        assert all(answer["says"] in unescape(asked.still()) for answer in answers)


def test_guesses_are_printed() -> None:
    asked = nk.predict("01.launches")
    asked.commit()
    still = unescape(nk.guesses().still())
    assert "<h3>Your first guess at each question</h3>" in still
    assert f'<th scope="row">{entries("predictions")["01.launches"]["asks"]}</th>' in still


def test_a_cell_waits_for_no_picture_but_where_a_notebook_is_exported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moved = nk.show.move("us_sanctions")
    shown = moved._repr_mimebundle_()
    assert shown[VIEW]["model_id"] == moved.model_id
    assert shown["text/html"].startswith('<section class="nk-still"><h3>Move a lever')
    assert "<svg aria-hidden" not in shown["text/html"]
    assert "<table" not in shown["text/html"]
    monkeypatch.setenv(WHOLE, "whole")
    assert alike(moved._repr_mimebundle_()["text/html"]) == alike(moved.still())


def test_a_still_names_the_notebook_that_the_kernel_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JPY_SESSION_NAME", "/home/me/conundrum/notebooks/00_start_here.ipynb")
    assert "open 00_start_here.ipynb and run all cells" in nk.show.scorecard().still()


@pytest.fixture
def exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Run a notebook and make a page of it, as ``jupyter nbconvert`` does after set-up."""
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(SETTINGS / "etc" / "jupyter"))

    def export(name: str) -> str:
        source = ROOT / "notebooks" / name
        (tmp_path / name).write_bytes(source.read_bytes())
        command = [sys.executable, "-m", "nbconvert", "--execute", "--to", "html", name]
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
        return (tmp_path / name).with_suffix(".html").read_text(encoding="utf-8")

    return export


@pytest.mark.wide
def test_an_exported_notebook_shows_stills_in_place_of_widgets(
    exported: Callable[[str], str],
) -> None:
    page = exported("00_start_here.ipynb")
    assert page.count('<section class="nk-still">') == 6
    # The posters have nine rows of a hundred marks, and the lab six charts.
    assert page.count("<figure><svg ") == 9
    assert page.count('class="nk-drawn"') == 6
    assert VIEW not in page
    assert "widget-state+json" not in page
    # The code that a notebook hides.
    assert '<div class="highlight' not in page
    fallen = round(100 * nk.simulate().arrays["fallen"][-1].mean())
    assert f"the regime has fallen in {fallen} of 100 futures</h3>" in page
