"""A text that quotes the name of a policy quotes the name that the table of policies has."""

import re

from conundrum.tables import rows
from tools import ROOT

LABELS = {about["label"] for about in rows("presets").values()}
FIRST_WORDS = "|".join(sorted({label.split()[0] for label in LABELS}))
QUOTED = re.compile(rf"“((?:{FIRST_WORDS}) [^“”,{{]*)")
"""A quotation that begins as the name of a policy does, without the year after the name."""
IN_DOCUMENTS = re.compile(rf'"((?:{FIRST_WORDS}) [^",{{]*)')
"""Such a quotation in a document, which has straight quotation marks."""
TEXTS = {
    "notebooks/*.ipynb": QUOTED,
    "solutions/*.ipynb": QUOTED,
    "data/**/*.toml": QUOTED,
    "docs/*.md": IN_DOCUMENTS,
    "docs/instructor/*.md": IN_DOCUMENTS,
}


def test_a_quoted_policy_has_a_name_of_the_table() -> None:
    found = {
        (path.name, name)
        for pattern, quoted in TEXTS.items()
        for path in ROOT.glob(pattern)
        for name in quoted.findall(" ".join(path.read_text(encoding="utf-8").split()))
    }
    assert len(found) > len(LABELS)
    assert {(file, name) for file, name in found if name not in LABELS} == set()
