"""Questions in real pages: answered before the kernel and without one; kept for the reader."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import conundrum as nk
from conundrum.questions.ask import NumberQuestion
from conundrum.questions.predicted_chart import figure_of
from conundrum.questions.stored_guesses import FILE
from conundrum.tables.settings import entries

from .acting import IN_KERNEL, RUN_LAST, kill_kernels
from .conftest import (
    FRONTS,
    Served,
    barriers,
    run_notebook,
    serve,
    watched_page,
    write_notebook,
)

pytestmark = [pytest.mark.wide, pytest.mark.slow]

LOOK = f"asked.chosen, number.tries, when.committed, len(open('{FILE}').readlines())"
CELLS = (
    "import conundrum as nk\nasked = nk.ask('00.1')\nasked",
    "number = nk.ask('02.2')\nnumber",
    "when = nk.predict('10.table')\nwhen",
    "shut = nk.predict('03.shut')\nshut",
    "nk.guesses()",
    LOOK,
)
ANSWERING = f"() => document.querySelectorAll('.nk-answers').length === {len(CELLS) - 1}"
ASKED = entries("questions")["00.1"]
NUMBER = entries("questions")["02.2"]
WHEN, SHUT = (entries("predictions")[name] for name in ("10.table", "03.shut"))
GUESSED = f"37.5 {SHUT['guess']['unit']}"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose one notebook asks, and shows what was said."""
    home = tmp_path_factory.mktemp("asks")
    write_notebook(home / "root", CELLS)
    return home


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Served]:
    with serve(home) as served:
        yield served


@pytest.fixture(scope="module", params=FRONTS)
def page(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    """The notebook, run, once its page answers; of a reader who has said nothing yet."""
    served.forget()
    with watched_page(browser) as page:
        opened(page, served.page(request.param))
        yield page


def opened(page: Page, address: str) -> None:
    """Open the notebook, and wait until its page answers."""
    run_notebook(page, address)
    page.wait_for_function(ANSWERING, timeout=60_000)


def panel(page: Page, asks: str) -> Locator:
    return page.locator(".nk-ask").filter(has_text=asks)


def reply(page: Page, asks: str) -> Locator:
    return panel(page, asks).locator(".nk-status")


def answer(page: Page, place: int, question: dict[str, object] = ASKED) -> None:
    panel(page, str(question["asks"])).locator("button").nth(place).press("Enter")


def lines(home: Path) -> list[dict[str, str]]:
    file = home / "root" / FILE
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def own(page: Page) -> Locator:
    """The panel of what is the reader's own."""
    return page.locator(".nk-shown:has-text('Download my answers')")


def test_no_reply_stands_in_the_page_before_it_is_asked_for(page: Page) -> None:
    content = page.content()
    told = [*(one["reply"] for of in (ASKED, WHEN) for one in of["answers"]), *NUMBER["hints"]]
    told += [SHUT["guess"][side] for side in ("below", "near", "above")]
    told += [figure_of(asked, None).title for asked in (WHEN, SHUT)]
    assert [text for text in told if text[:40] in content] == []
    assert ASKED["answers"][0]["says"][:40] in content


def test_code_and_file_read_what_was_said_on_the_page(page: Page, home: Path) -> None:
    for place in (2, 1):
        answer(page, place)
        expect(reply(page, ASKED["asks"])).to_have_text(ASKED["answers"][place]["reply"])
    if "/voila/" not in page.url:
        page.evaluate(RUN_LAST)
        output = page.locator(".jp-OutputArea-output").last
        expect(output).to_have_text("(1, 0, False, 2)")
        assert [one["said"] for one in lines(home)] == [
            ASKED["answers"][place]["says"] for place in (2, 1)
        ]
    expect(own(page).locator("td").first).to_have_text(ASKED["answers"][1]["says"])


SLOW = """
import time
def slow(change): time.sleep(0.3)
asked.bridge.observe(slow, "said")
"""


def test_code_reads_the_last_press_however_long_the_kernel_takes_to_hear_it(page: Page) -> None:
    if "/voila/" in page.url:
        pytest.skip("an app has no cells")
    page.evaluate(IN_KERNEL, SLOW)
    for place in (2, 0, 1):
        answer(page, place)
    page.evaluate(RUN_LAST)
    output = page.locator(".jp-OutputArea-output").last
    expect(output).to_have_text("(1, 0, False, 5)")
    expect(reply(page, ASKED["asks"])).to_have_text(ASKED["answers"][1]["reply"])
    page.evaluate(IN_KERNEL, 'asked.bridge.unobserve(slow, "said")')


def test_a_second_tab_hears_what_is_said_in_the_first(page: Page, served: Served) -> None:
    second = page.context.new_page()
    opened(second, page.url.split("?")[0])
    expect(own(second).locator("td").first).to_have_text(ASKED["answers"][1]["says"])
    answer(page, 0)
    expect(own(second).locator("td").first).to_have_text(ASKED["answers"][0]["says"])
    answer(second, 1)
    expect(own(page).locator("td").first).to_have_text(ASKED["answers"][1]["says"])
    second.close()


@pytest.fixture(scope="module")
def left(page: Page, served: Served) -> Page:
    """The page, once its kernel is killed."""
    kill_kernels(page, served)
    return page


def test_without_a_kernel_questions_are_answered(left: Page) -> None:
    for place in (2, 0):
        answer(left, place)
        expect(reply(left, ASKED["asks"])).to_have_text(ASKED["answers"][place]["reply"])
    expect(panel(left, ASKED["asks"]).locator(".nk-on")).to_have_count(1)
    number, shown = panel(left, NUMBER["asks"]), nk.ask("02.2")
    assert isinstance(shown, NumberQuestion)
    for text in ("many", "1,5"):
        number.get_by_label(NUMBER["label"]).fill(text)
        number.get_by_label(NUMBER["label"]).press("Enter")
        shown.entry.enter(text)
        expect(number.locator(".nk-message")).to_have_text(shown.entry.message)
        expect(number.locator(".nk-status")).to_have_text(shown.reply.text)


def test_without_a_kernel_a_choice_is_committed_to(left: Page) -> None:
    when = panel(left, WHEN["asks"])
    commit = when.get_by_role("button", name="Commit")
    expect(commit).to_be_disabled()
    answer(left, 2, WHEN)
    commit.press("Enter")
    expect(when.locator(".nk-status")).to_have_text(WHEN["answers"][2]["reply"])
    expect(when.locator(".nk-status")).to_be_focused()
    expect(commit).to_be_hidden()
    expect(when.locator("button:disabled:visible")).to_have_count(len(WHEN["answers"]))
    shown = left.locator(".nk-predict", has=when).locator(".nk-shown")
    expect(shown.locator("h3").first).to_have_text(figure_of(WHEN, None).title)
    expect(shown.locator("svg.marks")).to_be_visible()
    shown.get_by_role("button", name="The same numbers as a table").press("Enter")
    expect(shown.locator(".nk-table")).to_be_visible()


def test_without_a_kernel_a_number_is_committed_to(left: Page) -> None:
    asked = panel(left, SHUT["asks"])
    asked.locator(".nk-box").fill("37.5")
    asked.locator(".nk-box").press("Enter")
    asked.get_by_role("button", name="Commit").press("Enter")
    expect(asked.get_by_role("slider")).to_be_hidden()
    shown = left.locator(".nk-predict", has=asked).locator(".nk-shown")
    expect(shown.locator("svg.marks")).to_contain_text("your guess: 37.5")


def test_without_a_kernel_what_was_said_is_shown_downloaded_and_opened_again(
    left: Page, tmp_path: Path
) -> None:
    mine = own(left)
    said = [GUESSED, WHEN["answers"][2]["says"], "1.5 people in 100"]
    for text in said[:2]:
        expect(mine.locator("td").get_by_text(text, exact=True).first).to_be_visible()
    with left.expect_download() as saved:
        mine.get_by_role("button", name="Download my answers").press("Enter")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    read = json.loads(file.read_text(encoding="utf-8"))
    assert (read["conundrum"], read["version"]) == ("answers", 1)
    assert {*said[:2], ASKED["answers"][0]["says"]} <= {one["said"] for one in read["records"]}

    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    mine.locator("input[type=file]").set_input_files(tmp_path / "bad.json")
    expect(mine.get_by_role("alert").first).to_contain_text("bad.json")
    expect(mine.locator("td").get_by_text(said[0], exact=True)).to_be_visible()

    expect(mine.get_by_role("button", name="Forget them")).to_be_hidden()
    mine.get_by_role("button", name="Forget", exact=True).press("Enter")
    expect(mine.get_by_role("button", name="Keep them")).to_be_focused()
    assert barriers(left, ".nk-shown") == []
    assert barriers(left, ".nk-ask") == []
    mine.get_by_role("button", name="Forget them").press("Enter")
    expect(mine).to_contain_text("You have not committed to a guess yet.")
    mine.locator("input[type=file]").set_input_files(file)
    expect(mine.get_by_role("status")).to_contain_text("were opened")
    expect(mine.locator("td").get_by_text(said[0], exact=True)).to_be_visible()


def test_after_a_reload_page_and_file_hold_what_either_knew(left: Page, home: Path) -> None:
    before = {"question": "00.2", "asked": "?", "said": "from the file", "came": "-"}
    (home / "root" / FILE).write_text(json.dumps(before) + "\n", encoding="utf-8")
    opened(left, left.url.split("?")[0])
    for text in ("from the file", GUESSED, WHEN["answers"][2]["says"]):
        expect(own(left).locator("td").get_by_text(text, exact=True).first).to_be_visible()
    expect(own(left).locator(".nk-message:visible")).to_have_count(0)
    # The kernel has written what the page told it before it answers what comes after.
    left.reload() if "/voila/" in left.url else left.evaluate(RUN_LAST)
    opened(left, left.url)
    assert {"from the file", GUESSED} <= {one["said"] for one in lines(home)}
    own(left).get_by_role("button", name="Forget", exact=True).press("Enter")
    own(left).get_by_role("button", name="Forget them").press("Enter")
    opened(left, left.url)
    expect(own(left)).to_contain_text("You have not committed to a guess yet.")
    assert not (home / "root" / FILE).exists()
