"""An answer of many runs, in a page without a kernel: its progress, and how it stops."""

import pytest
from playwright.sync_api import Browser, Locator, expect

import conundrum as nk

from .acting import kill_kernels
from .conftest import run_notebook, serve, watched_page, write_notebook
from .test_page_thread import RUNS

pytestmark = pytest.mark.wide

SLOW = f"""
globalThis.Blob = class extends Blob {{
  constructor([text, ...parts], about) {{
    const slow = `const until = performance.now() + 200; while (performance.now() < until);`;
    const model = typeof text === "string" && text.includes("function player(");
    super([model ? text.replace("{RUNS}", `${{slow}} {RUNS}`) : text, ...parts], about);
  }}
}};"""
"""A run takes a fifth of a second."""

PATIENCE = 60_000
STOPPED = "Stopped. The panel still shows the previous setting."


def test_progress_is_seen_a_stop_holds_and_no_other_panel_waits(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = tmp_path_factory.mktemp("long")
    write_notebook(
        home / "root", ["import conundrum as nk", "nk.show.faults()", "nk.show.agreement()"]
    )
    with serve(home) as served, watched_page(browser, forgiven="Cannot send") as page:
        page.add_init_script(SLOW)
        run_notebook(page, served.lab())
        faults, agreement = (page.locator(".jp-CodeCell").nth(place) for place in (1, 2))
        expect(page.locator(".nk-answers")).to_have_count(2, timeout=PATIENCE)
        progress = faults.get_by_role("progressbar", name="Progress of the run")
        expect(progress).to_have_count(0, timeout=PATIENCE)
        kill_kernels(page, served)
        twin = nk.show.faults()

        look(faults, "Russia is missing")
        expect(progress).to_be_visible(timeout=PATIENCE)
        # What was pressed says so meanwhile, and the line is in sight wherever the panel is read.
        expect(faults.get_by_role("button", name="● Russia is missing", exact=True)).to_be_visible()
        expect(faults.get_by_text("Working", exact=True)).to_be_in_viewport()
        before = said(agreement).inner_text()
        agreement.get_by_role("slider").last.press("End")
        expect(said(agreement)).not_to_have_text(before, timeout=PATIENCE)
        assert progress.is_visible(), "the other panel answered while this one ran"
        # What is newer gives up what runs, and is answered.
        look(faults, "Talks that last")
        twin.buttons["Talks that last"].click()
        expect(said(faults)).to_have_text(twin.parts["said"].text, timeout=PATIENCE)
        expect(progress).to_have_count(0)

        look(faults, "No bomb for its own sake")
        faults.get_by_role("button", name="Stop", exact=True).press("Enter")
        expect(faults).to_contain_text(STOPPED)
        expect(said(faults)).to_have_text(twin.parts["said"].text)
        faults.get_by_role("button", name="Run", exact=True).press("Enter")
        twin.buttons["No bomb for its own sake"].click()
        expect(said(faults)).to_have_text(twin.parts["said"].text, timeout=PATIENCE)
        expect(faults).not_to_contain_text(STOPPED)


def look(faults: Locator, name: str) -> None:
    faults.get_by_role("button", name=name, exact=True).press("Enter")


def said(panel: Locator) -> Locator:
    """Return what a panel says in sentences."""
    return panel.locator(".nk-status, .nk-weighed").filter(has_text=".").first
