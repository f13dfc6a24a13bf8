"""Write down what every old thing becomes today: ``python -m tests.old.write [name] ...``.

Only for a thing that is new here: what was written down before is to stay as it is.
"""

import json
import sys
from typing import Any

from tests.browser.conftest import chromium

from .reading import BECAME, READERS, becomes, files
from .stored_page import keeping_page, read_by


def write(name: str, told: Any) -> None:
    """Write what one becomes."""
    path = BECAME / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def main(*names: str) -> None:
    """Write those that are named, or all."""
    with chromium() as browser, keeping_page(browser) as page:
        for name in names or files():
            of_kernel = name.partition("/")[0] in READERS
            write(name, becomes(name) if of_kernel else read_by(page, name))


if __name__ == "__main__":
    main(*sys.argv[1:])
