"""The report of what readers answered prints on one page, and files are dropped on its box."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.classroom.test_open_answers import filed, full, said

from conundrum.classroom.open_answers import FILE

from .conftest import run_notebook, serve, watched_page, write_notebook

DROP = """(box, texts) => {
  const data = new DataTransfer();
  texts.forEach((text, place) => data.items.add(new File([text], `answers-${place}.json`)));
  box.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_full_report_is_one_page(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paper: str
) -> None:
    monkeypatch.chdir(tmp_path)
    full().write.click()
    page = browser.new_page()
    page.goto((tmp_path / FILE).as_uri())
    printed = page.pdf(format=paper, prefer_css_page_size=False)
    page.close()
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1


@pytest.mark.wide
def test_files_that_are_dropped_are_added(browser: Browser, tmp_path: Path) -> None:
    write_notebook(tmp_path / "root", ["import conundrum as nk", "nk.open_answers()"])
    files = [filed(said("02.4", "ours")), filed(said("02.4", "theirs")), "no such file"]
    with serve(tmp_path) as served, watched_page(browser) as page:
        run_notebook(page, served.lab())
        box = page.get_by_label("A file", exact=True)
        box.evaluate(DROP, files)
        expect(page.get_by_text("Readers: 2.")).to_be_visible()
        expect(page.get_by_role("row").filter(has_text="02.4")).to_contain_text("ours (1)")
        left_out = "answers-2.json: answers: a file that was downloaded"
        expect(page.get_by_text("Readers: 2.")).to_contain_text(left_out)
