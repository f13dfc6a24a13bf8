"""Controls that any project could use, because their code does not refer to the policy argument."""

from conundrum.widgets.buttons import Button, Choices, Held, button, mark
from conundrum.widgets.cells import Cells
from conundrum.widgets.controls import Control, Copied, Entry, Slider, Status, script
from conundrum.widgets.fold import Fold, Folded, html_fold
from conundrum.widgets.marks import Marks
from conundrum.widgets.mouse import Pick
from conundrum.widgets.panel import Panel
from conundrum.widgets.still import Printable
from conundrum.widgets.undo import History

__all__ = [
    "Button",
    "Cells",
    "Choices",
    "Control",
    "Copied",
    "Entry",
    "Fold",
    "Folded",
    "Held",
    "History",
    "Marks",
    "Panel",
    "Pick",
    "Printable",
    "Slider",
    "Status",
    "button",
    "html_fold",
    "mark",
    "script",
]
