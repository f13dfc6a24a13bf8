"""Numbers as people type them: the page reads and refuses them as Python does."""

import random

from playwright.sync_api import Browser

from conundrum.page.engine import STATIC
from conundrum.tables.bounds import number, shortly
from conundrum.tables.parsing import read_float, read_number

ODD = (
    "'",
    '"',
    "\\",
    "\n",
    "\x07",
    "\u200b",
    "\xa0",
    "\ud55c",
    "\uff0c",
    "\uff11",
    "\uff05",
    "\U0001f600",
    "%",
    ".",
    ",",
)
SAID = (
    *("%", "people", "in", "of", "out", "100", "per", "cent", "points", "point", "where", "2016"),
    *(
        "minus",
        "-",
        "\u2212",
        "\u2013",
        "+",
        "1",
        "28",
        "000",
        "1,5",
        "3e2",
        "dogs",
        "People",
        "\t",
    ),
)
"""What is typed with a number, and what is not."""
UNITS = ("%", "people in 100", "points, where 2016 is 100", "million people", "% of trade", "")
TYPE = """([texts, unit, low, high]) => texts.map((text) => {
  const read = readNumber(text, unit);
  const within = typeof read === "number" && read >= low && read <= high;
  const { read_float: float, as_typed: typed } = $tables_parsing;
  return [within ? read : null, float(text, unit), typed(text)];
})"""


def test_a_unit_is_read_as_in_python(browser: Browser) -> None:
    drawn = random.Random(18)
    texts = [
        drawn.choice(["", " "]).join(drawn.choices(SAID, k=drawn.randint(1, 6)))
        for _ in range(3000)
    ]
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=(STATIC / "typed.js").read_text(encoding="utf-8"))
        taken = 0
        for unit in UNITS:
            read = page.evaluate(TYPE, [texts, unit, -5, 100])
            assert [one[1] for one in read] == [read_float(text, unit) for text in texts], unit
            taken += sum(one[1] is not None for one in read)
    assert taken > 500


def test_whatever_is_typed_is_read_and_refused_as_in_python(browser: Browser) -> None:
    drawn = random.Random(17)
    letters = [*"0123456789" * 3, *"+-eE.,_ ", *ODD, "inf", "nan", "million"]
    texts = ["".join(drawn.choices(letters, k=drawn.randint(0, 9))) for _ in range(4000)]
    texts += ["".join(drawn.choices(letters, k=drawn.randint(10, 60))) for _ in range(1000)]
    texts += ["1e16", "1e-5", "-0", "-1e999", "123456789012345678", "0.00012", "1,000.5", "9,99"]
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=(STATIC / "typed.js").read_text(encoding="utf-8"))
        read = page.evaluate(TYPE, [texts, "%", -5, 100])
    for text, (value, float_of_it, shown) in zip(texts, read, strict=True):
        assert float_of_it == read_float(text, "%"), text
        assert shown == shortly(text)
        typed = read_number(text, "%")
        if isinstance(typed, float) and -5 <= typed <= 100:
            assert value == number("x", typed, -5, 100), text
        else:
            assert value is None, text
