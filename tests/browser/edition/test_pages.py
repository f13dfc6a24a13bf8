"""The edition's pages: alone, whole, for everyone, and alive."""

import gzip
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.acting import LAB, shows
from tests.browser.conftest import barriers, watched_page
from tests.quick import widely

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.statistics import Run
from conundrum.tables.settings import entries, rows
from conundrum.tables.words import say
from conundrum.views import posters
from conundrum.views.posters import POSTERS
from tools.edition.conf import FOUND

pytestmark = pytest.mark.slow

KINDS = {
    "front": "index.html",
    "notebook": "notebooks/00_start_here.html",
    "exercises": "exercises/01_a_shared_worry.html",
    "claim": "claims/H7.html",
    "model": "docs/model.html",
    "glossary": "docs/glossary.html",
    "lab": "lab.html",
    "guide": "docs/instructor/README.html",
}
"""A page of each kind."""

TYPED = re.compile(r"\$[A-Za-z](_\{\w+\})?\$")
"""A symbol as text for Jupyter holds it."""

SHORT = 30
"""Letters of a text that may stand elsewhere by chance."""

UNDRAWN = (
    '.nk-alive .widget-any:is([class="jupyter-widgets widget-any"], .nk-across, .nk-fills):empty'
)
"""A chart that has not come yet; nothing waits for one that no setting moves."""
PAPERS = {"A4": (794 - 106, 1123 - 106), "Letter": (816 - 106, 1056 - 106)}
"""Width and height of what is printed on, in pixels, without margins."""
OFF_ITS_PLACE = """(lever) => {
  const middle = (mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const curves = lever.querySelector(".nk-curve svg");
  const { left, bottom, width, height } = curves.getBoundingClientRect();
  return [...lever.querySelectorAll(".nk-curved :is(.nk-here, .nk-was)")].flatMap((mark) => {
    const [x, y] = ["--x", "--y"].map((share) => Number(mark.style.getPropertyValue(share)));
    const [across, down] = middle(mark);
    return [across - left - x * width, bottom - y * height - down];
  });
}"""
"""How many pixels the dot and the ring of a lever are beside the places that their shares say."""
ON_PAPER = """([wide, high]) => {
  // No chart is told that paper is narrower than the screen.
  window.dispatchEvent = () => true;
  document.documentElement.style.width = `${wide}px`;
  const faults = [];
  const told = (kind, one) => faults.push(`${kind}: ${one.textContent.trim().slice(0, 60)}`);
  for (const one of document.querySelectorAll(".bd-article *")) {
    if (!one.checkVisibility() || one.closest("svg svg, math")) continue;
    const box = one.getBoundingClientRect();
    if (box.width > 2 && box.right > wide + 2) told("beyond the paper", one);
    if (one.matches("svg.marks") && box.height > high) told("higher than the paper", one);
    if (one.matches(".nk-code, kbd")) told("code", one);
    const { overflowY } = getComputedStyle(one);
    const hidden = one.scrollHeight - one.clientHeight;
    if (overflowY !== "visible" && one.clientHeight > 20 && hidden > 2) told("cut", one);
  }
  return faults;
}"""
"""What of a page does not fit a sheet, or does not belong there."""
PRINTED = "window.print = () => { document.title = 'printed'; }"
LOOSE = """[...document.querySelectorAll("td > p:last-child")]
  .filter((one) => parseFloat(getComputedStyle(one).marginBottom)).map((one) => one.textContent)"""
"""Cells of tables with an empty line under what they say."""
FIRST = """(words) => words.map((word) => {
  const [page, , section] = Search._performSearch(...Search._parseQuery(word)).at(-1);
  return page + section;
})"""
"""What the search finds first for each word."""
BAR, PICTURES = 400_000, re.compile(r"/(carrier|engine)-")
"""What the front page may load before it draws or runs anything, packed, in bytes."""


@contextmanager
def opened(browser: Browser, page: str, width: int = 1300) -> Iterator[Page]:
    with watched_page(browser, width, 844) as shown:
        # So begins what Vega says of a chart that it had to mend.
        warned: list[str] = []
        shown.on("console", lambda said: warned.append(said.text) if "WARN " in said.text else None)
        shown.goto(page)
        yield shown
        assert warned == []


def alive(page: Page) -> None:
    """Go down a page until all of its panels live, but for those that a guess keeps hidden."""
    done = page.locator(".nk-live:is(.nk-alive, :not(:visible))")
    for place in page.locator(".nk-live").all():
        place.evaluate("(one) => one.scrollIntoView({ block: 'nearest', behavior: 'instant' })")
        expect(place.and_(done)).to_have_count(1)
    for bridge in page.locator(".nk-alive .nk-elsewhere").all():
        expect(bridge).to_have_class(re.compile("nk-answers"), timeout=20_000)
    expect(page.locator(UNDRAWN)).to_have_count(0, timeout=20_000)


@pytest.mark.parametrize("width", widely(["390", "1300"], {"390"}))
@pytest.mark.parametrize("kind", widely(KINDS, {"front"}))
def test_a_page_asks_nobody_shuts_nobody_out_and_fits(
    browser: Browser, address: str, kind: str, width: str
) -> None:
    with opened(browser, f"{address}/{KINDS[kind]}", int(width)) as page:
        alive(page)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            expect(page.locator("html")).to_have_attribute("data-theme", theme)
            assert barriers(page, "body") == []
            assert page.evaluate("document.documentElement.scrollWidth") <= int(width)
        assert page.evaluate(LOOSE) == []


@pytest.mark.wide
def test_on_a_phone_a_bar_leads_section_by_section_to_the_next_notebook(
    browser: Browser, address: str
) -> None:
    with opened(browser, f"{address}/{KINDS['notebook']}", 390) as page:
        bar = page.get_by_role("navigation", name="Through this chapter")
        bar.get_by_text("In this chapter").click()
        sections = bar.get_by_role("listitem").all_inner_texts()
        page.keyboard.press("Escape")
        alive(page)
        page.keyboard.press("Control+Home")
        onward = bar.locator(".nk-next-act")
        # One is in the first section already, and the last ones stand on the page's end together.
        for name in sections[1:-1]:
            expect(onward).to_have_text(f"Go on: {name}")
            onward.press("Enter")
            expect(page.get_by_role("heading", name=re.compile(f"^{name}"))).to_be_in_viewport()
        expect(onward).to_have_attribute("href", re.compile("(#what-next|01_a_shared_worry.html)$"))
        page.set_viewport_size({"width": 1300, "height": 844})
        expect(onward).to_be_hidden()
        expect(bar.get_by_role("link")).to_have_text(sections)
        # At the page's end its last section is read.
        page.keyboard.press("Control+End")
        expect(bar.locator("[aria-current]")).to_have_text(sections[-1])


ANCHOR, LINK = (re.compile(rf'<[^<>]*\s{name}="([^"]+)"') for name in ("id", "(?:href|src)"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Every page of the edition, by its place."""
    found = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.read_text("utf-8") for page in found}


def test_every_inner_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, str]) -> None:
    anchors = {name: {*ANCHOR.findall(text)} for name, text in pages.items()}
    lost, outside = [], set()
    for name, text in pages.items():
        for link in map(unescape, {*LINK.findall(text)}):
            parts = urlsplit(urljoin(f"http://here/{name}", link))
            if parts.scheme not in {"http", "https"} or parts.netloc != "here":
                outside.add(parts.netloc)
                continue
            path = unquote(parts.path).lstrip("/") or "index.html"
            there = (site / path).exists()
            # A setting of the lab travels in an address as an anchor does.
            anchor = "" if parts.fragment.startswith("NK") else parts.fragment
            if not there or anchor not in {"", *anchors.get(path, {anchor})}:
                lost.append((name, link))
    print(f"{len(outside)} other hosts are linked to and not fetched:", *sorted(outside))
    assert lost == []


def test_every_address_that_was_ever_published_still_leads_somewhere(site: Path) -> None:
    addresses = Path(__file__).with_name("addresses.txt").read_text("utf-8").split()
    assert [one for one in addresses if not (site / one).exists()] == []


def test_no_link_leads_to_an_address_that_is_not_there_yet(pages: dict[str, str]) -> None:
    assert [name for name, text in pages.items() if "OWNER" in text] == []


def test_no_formula_stands_as_it_is_typed(site: Path, pages: dict[str, str]) -> None:
    scripts = {page.name: page.read_text("utf-8") for page in site.glob("_static/live/*.js")}
    assert [name for name, text in (pages | scripts).items() if TYPED.search(text)] == []


def test_a_notebook_to_take_along_is_told_of_as_one(site: Path) -> None:
    name = Path(KINDS["notebook"]).with_suffix(".ipynb")
    text = (site / name).read_text("utf-8")
    assert entries("words/en")["instead"]["still"]["notebook"] not in text
    assert f"open {name.name} and run all cells" in text


def test_the_front_page_is_light_and_its_first_choice_needs_no_model(
    browser: Browser, address: str
) -> None:
    runs = {policy: Run(nk.simulate(PRESETS[policy])) for policy in POSTERS}
    with watched_page(browser, 1300) as page:
        loaded: dict[str, int] = {}
        page.on(
            "response",
            lambda response: loaded.update({response.url: len(gzip.compress(response.body()))}),
        )
        page.goto(address)
        alive(page)
        weight = sum(loaded.values())
        print(f"the front page: {weight:,} bytes, packed")
        assert weight <= BAR
        assert not any(map(PICTURES.search, loaded))
        on_its_way: list[Route] = []

        def hold(script: Route) -> None:
            on_its_way.append(script)

        page.route("**/*.js", hold)
        page.get_by_role("button", name="Both cut it off").press("Enter")
        tried = {policy: runs[policy] for policy in POSTERS[:2]}
        headline = posters.headline(tried, "joint cut-off")
        expect(page.locator(".nk-hundred h3").first).to_have_text(headline)
        # A dot's story needs the model. Whoever chooses the dot before has it once the model comes.
        page.locator(".nk-marks [role=option]").nth(150).click()
        first = page.locator(".nk-story").inner_text()
        assert on_its_way
        page.route("**/*.js", lambda script: script.continue_())
        for script in on_its_way:
            script.continue_()
        expect(page.locator(".nk-story")).not_to_have_text(first, timeout=20_000)


@pytest.mark.wide
def test_what_was_chosen_stands_again_without_a_kernel(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        alive(page)
        panel = page.locator(".nk-hundred")
        # Whatever has been tried is compared, and two of the policies have to be tried.
        for name in ("Both open up", "Both cut it off"):
            panel.get_by_role("button", name=name).press("Enter")
        headline = panel.locator("h3").first
        expect(headline).to_contain_text("the fewest warheads")
        page.reload()
        alive(page)
        expect(panel.get_by_role("button", name="● Both cut it off")).to_be_visible()
        expect(headline).to_contain_text("the fewest warheads")


def test_a_chapter_says_where_it_is_among_all(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/{KINDS['notebook']}") as page:
        strip = page.get_by_role("navigation", name="Chapters")
        expect(strip.get_by_role("link")).to_have_count(len(rows("notebooks")))
        for bar in strip.get_by_role("link").all():
            expect(bar).to_be_visible()
        expect(strip.locator("[aria-current=page]")).to_have_text(rows("notebooks")["00"]["title"])
        expect(page.get_by_text("Chapter 00, 20 minutes, nothing to install")).to_be_visible()
        expect(page.get_by_text("Notebook 00, one of 11")).to_have_count(0)


def test_the_marks_of_a_lever_lie_on_its_line(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/{KINDS['notebook']}") as page:
        page.locator(".nk-live").nth(1).scroll_into_view_if_needed()
        lever = page.locator(".nk-lever")
        lever.get_by_role("button", name="Show it now").press("Enter")
        expect(lever.locator(".nk-here")).to_be_visible()
        for off in lever.evaluate(OFF_ITS_PLACE):
            assert abs(off) < 1


@pytest.mark.wide
def test_without_scripts_each_panel_is_a_still(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{KINDS['notebook']}")
    for place in page.locator(".nk-live").all():
        expect(place.locator(".nk-still")).to_be_visible()
    assert "16" in page.locator(".nk-live").nth(2).inner_text()
    context.close()


@pytest.mark.wide
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", ["notebook", "exercises"])
def test_what_is_printed_is_what_stands_on_the_screen_to_its_end(
    browser: Browser, address: str, kind: str, paper: str
) -> None:
    with opened(browser, f"{address}/{KINDS[kind]}") as page:
        page.evaluate(PRINTED)
        if kind == "notebook":
            page.keyboard.press("Control+p")
        else:
            page.get_by_role("button", name="on paper").click()
        assert faults_on(page, paper) == []


def faults_on(page: Page, paper: str) -> list[str]:
    """Return what of a page that is being printed is cut, or does not belong on a sheet."""
    expect(page).to_have_title("printed", timeout=60_000)
    expect(page.locator(".nk-live:not(.nk-alive)")).to_have_count(0)
    expect(page.locator(UNDRAWN)).to_have_count(0)
    page.emulate_media(media="print")
    faults: list[str] = page.evaluate(ON_PAPER, [*PAPERS[paper]])
    return faults


@pytest.mark.wide
def test_a_dark_page_is_printed_in_light(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/{KINDS['notebook']}") as page:
        page.emulate_media(color_scheme="dark")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        seen = "addEventListener('beforeprint', () => { document.title = DATA.theme; })"
        page.evaluate(seen.replace("DATA", "document.documentElement.dataset"))
        page.pdf()
        assert page.title() == "light"
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.wide
def test_a_scenario_travels_in_the_address(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/lab.html") as page:
        alive(page)
        page.get_by_role("slider", name="Washington: Sanctions").press("End")
        expect(page).to_have_url(re.compile("#NK2"))
        shows(page.locator(LAB), nk.Policy(us_sanctions=1))
        code, title = urlsplit(page.url).fragment, page.title()
        assert nk.Scenario.read(code).policy == nk.Policy(us_sanctions=1)
        assert "Washington: Sanctions 100%" in title
        page.reload()
        alive(page)
        shows(page.locator(LAB), nk.Policy(us_sanctions=1))
    with opened(browser, f"{address}/{KINDS['notebook']}#{code}") as page:
        # The page opens at its lab, which a reader need not look for.
        sent = page.locator(".nk-sent")
        expect(sent).to_be_in_viewport(timeout=20_000)
        expect(sent).to_contain_text("This is a setting that was sent to you.")
        # Its sliders are folded away, and a sentence says so.
        folded = sent.get_by_text("press “Show everything”")
        expect(folded).to_be_visible()
        show_everything(page)
        expect(folded).to_be_hidden()
        slider = page.get_by_role("slider", name="Washington: Sanctions")
        expect(slider).to_have_value("100")
        sent.get_by_role("button", name="Back to my own setting").press("Enter")
        expect(slider).to_have_value("90")
        expect(sent).to_be_hidden()
        slider.press("End")
        page.get_by_role("button", name="Carry on as in 2016").last.press("Enter")
        expect(slider).to_have_value("90")
        expect(page).not_to_have_url(re.compile("#NK2"))
    for broken in ("NK2-broken", "NK2.A%"):
        with opened(browser, f"{address}/lab.html#{broken}") as page:
            alive(page)
            expect(page.locator(".nk-share [role=status]")).to_contain_text(broken)


@pytest.mark.wide
def test_a_term_opens_where_it_stands(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/{KINDS['notebook']}") as page:
        alive(page)
        term = page.get_by_role("link", name="concert", exact=True).first
        term.press("Enter")
        expect(page.get_by_role("note")).to_contain_text("follow the same plan")
        page.get_by_role("note").get_by_role("link").click()
        expect(page).to_have_url(re.compile("docs/glossary.html#concert"))


@pytest.mark.wide
def test_what_a_reader_answers_stays_after_a_reload_and_in_a_second_tab(
    browser: Browser, address: str
) -> None:
    where, right = f"{address}/{KINDS['exercises']}", re.compile(r"^✓? ?\(d\) The record leaves")
    with opened(browser, where) as page:
        alive(page)
        page.get_by_role("button", name=right).press("Enter")
        reply = page.locator(
            ".nk-exercise:has-text('The record leaves it open') [role=status]"
        ).first
        expect(reply).to_have_text(re.compile(r"\S"))
        words = str(reply.text_content())
        page.reload()
        alive(page)
        expect(reply).to_have_text(words)
        page.goto(f"{address}/index.html")
        page.go_back()
        alive(page)
        expect(reply).to_have_text(words)
        other = page.context.new_page()
        other.goto(where)
        alive(other)
        expect(other.get_by_text(words)).to_have_count(1)


def replies(about: object, field: str = "") -> Iterator[str]:
    """Return all that is told of answers, wherever it stands in an entry."""
    if isinstance(about, dict):
        for name, held in about.items():
            yield from replies(held, name)
    elif isinstance(about, list):
        for held in about:
            yield from replies(held, field)
    elif field in {"told", "reply", "hint"}:
        yield str(about)


def test_no_answer_stands_in_plain_text(site: Path) -> None:
    told = [
        text
        for table in ("exercises", "questions", "predictions")
        for about in entries(table).values()
        for text in replies(about)
        if len(text) > SHORT
    ]
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in site.rglob("*")
        if path.suffix in {".html", ".js", ".ipynb"}
    )
    assert len(told) > 150
    assert [one for one in told if one in text or json.dumps(one)[1:-1] in text] == []


def show_everything(page: Page) -> None:
    """Open the levers of the lab of 00, which begins with two charts."""
    page.locator(".nk-everything").get_by_role("button", name=say("lab.everything")).press("Enter")


def answers_a_move(where: Page) -> None:
    """See that the lab's third number follows when its first slider is moved."""
    number = where.locator(".nk-lab .nk-number").nth(2)
    before = number.text_content()
    where.get_by_role("slider", name="Washington: Sanctions").press("Home")
    expect(number).not_to_have_text(str(before))


@pytest.mark.wide
def test_the_edition_lives_as_a_file(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1300, "height": 844})
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto((site / KINDS["notebook"]).as_uri())
    alive(page)
    show_everything(page)
    answers_a_move(page)
    context.close()
    assert failed == []


def test_each_word_of_a_newcomer_finds_its_place_first(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}/search.html?q=Duan") as page:
        found = page.locator("#search-results li:has(a[href*='claims/D'])")
        expect(found.locator(".context")).to_have_count(4)
        # Of what the four claims of the reply share, none is what was found on each.
        assert len({*found.locator(".context").all_inner_texts()}) == 4
        first = page.evaluate(FIRST, [row["word"] for row in FOUND])
        assert first == [f"{row['page']}#{row['section']}".rstrip("#") for row in FOUND]
        shared = page.evaluate("Search._performSearch(...Search._parseQuery('refugees'))")
        assert [one[0] for one in shared if one[0].startswith("claims/D")] == ["claims/D3"]
