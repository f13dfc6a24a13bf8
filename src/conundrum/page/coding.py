"""What the page needs to write and read the code of a scenario, and to name what is held."""

from dataclasses import asdict
from typing import Any

from conundrum.model import Beliefs, Policy
from conundrum.run import Scenario, Weights
from conundrum.run.codes import ALPHABET, CHECK, GROUP, MARK, VERSION
from conundrum.run.scenario import FIRST, number_of
from conundrum.run.share_code import STEPS
from conundrum.tables import rows, value

KINDS = {"policy": Policy, "beliefs": Beliefs, "weights": Weights}


def about() -> dict[str, Any]:
    """Return what the page's coder has to know.

    Examples
    --------
    >>> about()["head"]
    'NK2'
    """
    usual = Scenario()
    return {
        "alphabet": ALPHABET,
        "head": MARK + VERSION,
        "check": CHECK,
        "group": GROUP,
        "steps": STEPS,
        "first": {name: FIRST[kind] for name, kind in KINDS.items()},
        "defaults": {name: asdict(kind()) for name, kind in KINDS.items()},
        "usual": {name: asdict(getattr(usual, name)) for name in KINDS} | {"seed": usual.seed},
        "assumptions": {
            name: {
                "number": number_of(name),
                "central": value("assumptions", name, "central"),
                "low": value("units", row["unit"], "lowest"),
                "high": value("units", row["unit"], "highest"),
            }
            for name, row in rows("assumptions").items()
        },
    }
