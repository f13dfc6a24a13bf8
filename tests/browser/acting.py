"""What page tests do to a page and to its kernels, and what they see a lab say."""

import re
from collections.abc import Iterable

import psutil  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, expect

import conundrum as nk
from conundrum.run.statistics import Run
from conundrum.tables import say
from conundrum.views import lab as shows_lab
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.small_chart import card

from .conftest import Served

LAB = ".nk-whole"
RUN_LAST = """async () => {
  const { commands, shell } = window.jupyterapp;
  shell.currentWidget.content.activeCellIndex = shell.currentWidget.content.widgets.length - 1;
  await commands.execute('notebook:run-cell');
}"""
IN_KERNEL = """code => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel
  .requestExecute({ code }).done.then(({ content }) => content.status)"""
SLOW = """
import time
def slow(change): time.sleep(0.3)
lab.sliders["us_sanctions"].observe(slow, "value")
"""


def kill_kernels(page: Page, served: Served) -> None:
    end_kernels(served)
    if "/voila/" not in page.url:
        page.get_by_role("button", name="Ok", exact=True).press("Enter")


def kernels(served: Served) -> list[psutil.Process]:
    """Return the kernels that a server runs now."""
    started = psutil.Process(served.process).children(recursive=True)
    return [
        one
        for one in started
        if "ipykernel_launcher" in one.as_dict(["cmdline"], ad_value=())["cmdline"]
    ]


def end_kernels(served: Served) -> None:
    ended = kernels(served)
    for kernel in ended:
        kernel.kill()
    psutil.wait_procs(ended)


def told_on_card(run: nk.Outlook, pinned: nk.Outlook, outcome: str) -> str:
    """Return what the head of a chart says, without its markup."""
    return re.sub(r"<[^>]+>", "", card(Run(run), Run(pinned), outcome))


def sentences(run: nk.Outlook, pinned: nk.Outlook, shown: Iterable[str] = SHOWN) -> str:
    """Say what a lab says of a run beside the pinned one."""
    return shows_lab.sentences(Run(run), Run(pinned), [*shown])


def yearly_table(run: nk.Outlook, shown: Iterable[str] = SHOWN) -> str:
    """Return the numbers of a lab's charts as it shows them."""
    return shows_lab.yearly_table(Run(run), [*shown])


def shows(lab: Locator, policy: nk.Policy, beliefs: nk.Beliefs | None = None) -> None:
    """See that a lab shows a policy as Python would."""
    run, pinned = nk.simulate(policy, beliefs), nk.simulate(beliefs=beliefs)
    cards = [told_on_card(run, pinned, one) for one in SHOWN]
    expect(lab.locator(".nk-panel > .widget-html:first-child")).to_have_text(cards)


def press(lab: Locator, *names: str) -> None:
    """Press buttons of a lab, of which most are folded away."""
    more = lab.get_by_role("button", name=say("lab.more"), exact=True)
    if more.count() and more.get_attribute("aria-expanded") == "false":
        more.press("Enter")
    for name in names:
        lab.get_by_role("button", name=name, exact=True).press("Enter")


def same_table(table: Locator, python: str) -> None:
    """See that a table on the page says what Python's would."""
    wanted = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in python.split("<tr>")[1:]]
    expect(table.locator("tr")).to_have_count(len(wanted))
    # Jupyter does not lay out what is far out of sight.
    table.focus()
    said = [" ".join(row.split()) for row in table.locator("tr").all_inner_texts()]
    assert said == wanted
