"""The stills of the notebooks: what is drawn on each, out of a run or of the record."""

from collections.abc import Callable

from tools.picture import of_plans, of_record, of_runs
from tools.picture.still import Still

DRAWN: dict[str, Callable[[], Still]] = {
    "00": of_runs.worlds,
    "01": of_record.launches,
    "02": of_runs.border,
    "03": of_runs.path,
    "04": of_plans.stance_map,
    "05": of_runs.start,
    "06": of_runs.prices,
    "07": of_plans.game,
    "08": of_record.figures,
    "09": of_plans.scale,
    "10": of_plans.seats,
}
"""What draws the still of each notebook, by its number."""
