"""Write the slides as a file that PowerPoint, LibreOffice and others can edit."""

import re
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Mm, Pt

from tools.pack.texts import slides

WIDE, HIGH, MARGIN, TOP = 320, 180, 20, 58
"""Of a slide, its margin and where its text begins, in mm."""
TEXT, NOTE = 24, 18
"""Sizes in points."""
ONLY_TITLE = 5
"""The layout of python-pptx's own template that has a title and nothing else."""
BOLD = re.compile(r"\*\*(.+?)\*\*")


def _write(paragraph: Any, text: str, size: int) -> None:
    """Write a text, its bold parts bold."""
    for place, part in enumerate(BOLD.split(text)):
        run = paragraph.add_run()
        run.text, run.font.bold, run.font.size = part, bool(place % 2), Pt(size)


def _box(slide: Any, top: int, high: int) -> Any:
    frame = slide.shapes.add_textbox(Mm(MARGIN), Mm(top), Mm(WIDE - 2 * MARGIN), Mm(high))
    frame.text_frame.word_wrap = True
    return frame.text_frame


def _table(slide: Any, lines: list[list[str]]) -> None:
    size = len(lines), len(lines[0])
    place = Mm(MARGIN), Mm(TOP), Mm(WIDE - 2 * MARGIN), Mm(12 * size[0])
    grid = slide.shapes.add_table(*size, *place).table
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            _write(grid.cell(row, column).text_frame.paragraphs[0], text, TEXT - 4)


def editable() -> bytes:
    """Return the slides as a .pptx: titles, lists, tables and notes of `slides`, nothing drawn."""
    shown = Presentation()
    shown.slide_width, shown.slide_height = Mm(WIDE), Mm(HIGH)
    for text in slides():
        slide = shown.slides.add_slide(shown.slide_layouts[ONLY_TITLE])
        title = slide.shapes.title
        title.left, title.top, title.width, title.height = map(
            Mm, (MARGIN, 12, WIDE - 2 * MARGIN, 40)
        )
        head, *lines = filter(None, text.splitlines())
        title.text = head.removeprefix("# ")
        title.text_frame.paragraphs[0].font.size = Pt(TEXT + 8)
        listed = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        rows = [
            [cell.strip() for cell in line.strip("|").split("|")]
            for line in lines
            if line.startswith("|") and not line.startswith("|---")
        ]
        if listed:
            frame = _box(slide, TOP, 80)
            for place, line in enumerate(listed):
                paragraph = frame.add_paragraph() if place else frame.paragraphs[0]
                _write(paragraph, f"\N{BULLET} {line}", TEXT)
        if rows := [row for row in rows if any(row)]:
            _table(slide, rows)
        for note in (line.strip("*") for line in lines if re.match(r"\*[^*]", line)):
            _write(_box(slide, 158, 14).paragraphs[0], note, NOTE)
    written = BytesIO()
    shown.save(written)
    return written.getvalue()
