"""Translated modules in the page: the same of everything that is taken, and an error else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page
from tests.page import small_cases

from conundrum.page import translate
from conundrum.page.engine import STATIC
from conundrum.page.small_python import taken, values

RUN = "([name, given]) => JSON.stringify($tests_page_small_cases[name](...given))"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the small cases, and nothing else."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=(STATIC / "python.js").read_text(encoding="utf-8"))
        page.add_script_tag(content=translate.bundle([small_cases], given=[]))
        yield page


@pytest.mark.parametrize("case", small_cases.CASES, ids=lambda case: case[0].__name__)
def test_what_is_taken_is_the_same_in_kernel_and_page(page: Page, case: tuple[Any, ...]) -> None:
    made, *given = case
    ours = json.loads(page.evaluate(RUN, [made.__name__, given]))
    assert ours == json.loads(json.dumps(made(*given)))


@pytest.mark.parametrize(("way", "given"), small_cases.THROWN)
def test_what_would_differ_is_an_error(page: Page, way: str, given: Any) -> None:
    with pytest.raises(Error, match="TypeError"):
        page.evaluate(RUN, ["thrown", [way, given]])


VECTOR = """() => {
  const { sizes, thrown } = $tests_page_small_cases;
  const vector = Float64Array.of(1, 0.5);
  const refused = ["subtract", "add lists"].map((way) => {
    try { return thrown(way, vector); } catch (error) { return error.name; }
  });
  return [sizes(vector), refused];
}"""


def test_a_vector_has_a_length_and_is_not_worked_with(page: Page) -> None:
    assert page.evaluate(VECTOR) == [[2, [1, 0.5], 1.5], ["TypeError", "TypeError"]]


def test_every_function_that_is_taken_is_in_the_page(page: Page) -> None:
    signs = [sign.__name__.lower() for sign in values.SIGNS]
    names = [*taken.FUNCTIONS, *taken.METHODS, *signs]
    assert page.evaluate("(names) => names.filter((name) => !(name in py))", names) == []
    for module, functions in taken.STANDARD.items():
        missing = f"(names) => names.filter((name) => !(name in ${module}))"
        assert page.evaluate(missing, [*functions]) == []
