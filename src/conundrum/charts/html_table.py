"""Writes an HTML table that has a name, can be scrolled, and can be reached by keyboard."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape


class Html(str):
    """A text that is already HTML. Texts in a table are escaped unless they are HTML."""


def marked_up(text: str) -> Html:
    """Mark a text as HTML, so that the cell of a table shows it as it is."""
    return Html(text)


Row = Sequence[object]

MANY = 5
"""A table with at least so many columns scrolls on a phone; its columns do not become narrow."""


def html_table(
    name: str,
    caption: str,
    heads: Iterable[object],
    rows: Iterable[Row] | Mapping[str, Iterable[Row]],
    look: str = "",
    named: bool = True,
) -> str:
    """Return a table as HTML, in a region that scrolls.

    ``name`` is what a screen reader calls the region, and the caption is above the table. A column
    may have an empty head. ``rows`` may be a dict of groups, each under its own head. ``look`` is a
    class of the style sheet. If ``named`` is true, the first cell of each row is its head.

    Examples
    --------
    >>> said = html_table("Powers", "Who is who", ["Power", "Seat"], [("Beijing", "<China>")])
    >>> said[said.index("<tbody>") :]
    '<tbody><tr><th scope="row">Beijing</th><td>&lt;China&gt;</td></tr></tbody></table></div>'
    """
    columns = list(heads)
    groups = rows if isinstance(rows, Mapping) else {"": rows}
    body = "".join(
        f"<tbody>{_group(head, len(columns))}{''.join(_row(row, named) for row in held)}</tbody>"
        for head, held in groups.items()
    )
    kind = f"nk-table {look}".strip()
    many = ' class="nk-many"' if len(columns) >= MANY else ""
    return (
        f'<div class="{kind}" tabindex="0" role="region" aria-label="{escape(name)}">'
        f"<table{many}><caption>{_text(caption)}</caption>"
        f"<thead><tr>{''.join(_head(column, 'col') for column in columns)}</tr></thead>"
        f"{body}</table></div>"
    )


def _row(cells: Row, named: bool) -> str:
    head = _head(cells[0], "row") if named else ""
    return f"<tr>{head}{''.join(f'<td>{_text(cell)}</td>' for cell in cells[named:])}</tr>"


def _head(text: object, of: str) -> str:
    return f'<th scope="{of}">{_text(text)}</th>' if text != "" else "<td></td>"


def _group(head: str, columns: int) -> str:
    return f'<tr><th scope="rowgroup" colspan="{columns}">{_text(head)}</th></tr>' if head else ""


def _text(value: object) -> str:
    return value if isinstance(value, Html) else escape(str(value))
