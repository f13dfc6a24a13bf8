"""The page that these tests share, last without its kernel, so that they run in one process."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import FRONTS, Served, run_notebook, serve, watched_page, write_notebook
from tests.quick import widely

PRINTED = "lab.still().split('This run: Washington: sanctions ')[1].split('%')[0]"
LOOK = f"f'{{lab.policy.us_sanctions:.2f}}', f'{{lab.outlook.policy.us_sanctions:.2f}}', {PRINTED}"
CLASH = ".nk-clash"
IN_WORDS = "The same in words and as a table"
CELLS = (
    "import conundrum as nk\nlab = nk.lab()\nlab",
    "clash = nk.show.clash()\nclash",
    "nk.show.agreement()",
    "nk.show.why('denial', 'pressure')",
    LOOK,
)
# The browser unfolds the links of the model, without the help of anyone.
ANSWERING = f"() => document.querySelectorAll('.nk-answers').length === {len(CELLS) - 2}"
# What is run by the page's own thread, and how many questions wait at once for the one beside it.
COUNT = """
globalThis.counted = { here: 0, asked: 0, waiting: 0, most: 0 };
const counts = `if (globalThis.counted) counted.here += 1;
  const kept = new Float32Array(`;
globalThis.Blob = class extends Blob {
  constructor([text, ...parts], about) {
    const model = typeof text === "string" && text.includes("function player(");
    super([model ? text.replace("const kept = new Float32Array(", counts) : text, ...parts], about);
  }
};
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      counted.waiting -= "number" in data && !("share" in data);
    });
  }
  postMessage(message) {
    if (message.question) {
      counted.asked += 1;
      counted.waiting += 1;
      counted.most = Math.max(counted.most, counted.waiting);
    }
    super.postMessage(message);
  }
};
"""


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with one notebook: some panels, and a look at what code reads."""
    home = tmp_path_factory.mktemp("answers")
    write_notebook(home / "root", CELLS)
    with serve(home) as served:
        yield served


@pytest.fixture(scope="package", params=widely(FRONTS, {"lab"}))
def page(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Page]:
    """The notebook, run, once its page answers."""
    with watched_page(browser) as page:
        page.add_init_script(COUNT)
        run_notebook(page, served.page(request.param))
        page.wait_for_function(ANSWERING, timeout=60_000)
        yield page
