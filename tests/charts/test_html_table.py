"""Tables in HTML: what is put in comes out, as text and never as markup."""

from html.parser import HTMLParser

from hypothesis import given, strategies as st

from conundrum.charts.html_table import Html, html_table

TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1)


class Reader(HTMLParser):
    """Collects the texts of a table's cells, row by row, and how each cell is marked."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append((dict(attrs).get("scope") or tag, ""))
        elif self.rows and tag not in ("tr", "tbody"):
            self.handle_data(f"[{tag}]")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            mark, text = self.rows[-1].pop()
            self.rows[-1].append((mark, text + data))


@given(st.lists(TEXTS, min_size=3, max_size=3), st.lists(st.lists(TEXTS, min_size=3, max_size=3)))
def test_any_text_is_shown_as_it_is(heads: list[str], rows: list[list[str]]) -> None:
    shown = Reader(html_table("Name", "Caption", heads, rows)).rows
    assert shown[0] == [("col", head) for head in heads]
    assert shown[1:] == [[("row", row[0]), *(("td", cell) for cell in row[1:])] for row in rows]


def test_only_what_is_said_to_be_html_is_markup() -> None:
    html = html_table("A & B", "<i>", ["", "H"], [(Html("<b>1</b>"), "<b>2</b>")], "look", False)
    assert Reader(html).rows == [[("td", ""), ("col", "H")], [("td", "[b]1"), ("td", "<b>2</b>")]]
    assert 'class="nk-table look" tabindex="0" role="region" aria-label="A &amp; B"' in html
    assert "<caption>&lt;i&gt;</caption>" in html


def test_groups_have_heads_as_wide_as_the_table() -> None:
    html = html_table("Name", "Caption", ["H", "I"], {"Group": [("a", 1)], "Other": [("b", 2)]})
    marks = [[mark for mark, _ in row] for row in Reader(html).rows]
    assert marks == [["col", "col"], *2 * [["rowgroup"], ["row", "td"]]]
    assert html.count('colspan="2"') == html.count("<tbody>") == 2
