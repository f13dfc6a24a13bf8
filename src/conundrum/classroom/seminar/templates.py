"""The templates of what the table, the desk and the projector show: in each file the parts of one.

They hold the marks of HTML and no sentence: these stand in ``data/words``. A line break before a
tag or a brace is nothing; any other is a space.
"""

import re
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined

from conundrum.charts import style
from conundrum.classroom.seminar.clock import MINUTES
from conundrum.classroom.seminar.seats import bare_name
from conundrum.tables import say

FOLDER = Path(__file__).with_name("templates")


def part(name: str, **given: object) -> str:
    """Return a part of what is shown as HTML, in which the texts that it is given stay texts.

    Its name is the file in ``templates/``, a point, and the part.

    Examples
    --------
    >>> part("table.title", table="<b>", older="")
    '<h3>&lt;b&gt;</h3>'
    """
    file, _, macro = name.partition(".")
    return str(getattr(TEMPLATES.get_template(file).module, macro)(**given))


def _read(file: str) -> str:
    text = (FOLDER / f"{file}.html").read_text(encoding="utf-8")
    return re.sub(r"\n\s*", " ", re.sub(r"\n\s*(?=[<{]|$)", "", text))


TEMPLATES = Environment(
    loader=FunctionLoader(_read), autoescape=True, undefined=StrictUndefined, cache_size=-1
)
TEMPLATES.filters |= {"at": "{:.1f}".format, "bare_name": bare_name}
TEMPLATES.globals |= {
    "say": say,
    "style": style,
    "steps": [step for step, minutes in MINUTES.items() if minutes],
}
