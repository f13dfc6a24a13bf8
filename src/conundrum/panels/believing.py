"""What one would have to believe, and to value, for each policy to come out best."""

from dataclasses import asdict
from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.charts.ranking import ranking_chart
from conundrum.page import player
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import (
    BELIEFS,
    DISCOUNT,
    PERCENT,
    RARE,
    WEIGHTS,
    bar,
    box,
    heading,
    room,
)
from conundrum.run import CENTRAL, EYES
from conundrum.shown import believing as shows
from conundrum.shown.believing import FUTURES, TRIED
from conundrum.tables import say
from conundrum.widgets import Slider


def tried() -> dict[str, Any]:
    """Return what a page needs to run all policies that are tried, and to rank them.

    Examples
    --------
    >>> len(tried()["policies"])
    129
    """
    moves = {power: [move_distance(one, power) for one in TRIED.values()] for power in OWN}
    return {
        "policies": [asdict(policy) for policy in TRIED.values()],
        "moves": {**moves, "farthest": [*map(max, *moves.values())]},
        "drawn": player.drawn(FUTURES),
        "thresholds": player.thresholds(FUTURES),
    }


def believing() -> Answered:
    """Ask what one would have to believe: set beliefs and weights, and see which policy is best.

    Returns
    -------
    Answered
        A widget; its ``sliders`` are those of beliefs, of what is weighed, and ``cost``, what it
        costs a power to give up its position (D2), in per cent of the highest loss.

    Examples
    --------
    >>> shown = believing()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    >>> shown.buttons["Seoul"].click()
    >>> shown.buttons["Seoul"].description
    '● Seoul'
    """
    first = {
        "beliefs": CENTRAL,
        "weights": asdict(next(iter(EYES.values()))),
        "position": {"cost": 0},
    }
    made = Answered(shows, first, ("nk-lab",), offers=tried)
    believed = made.shares("beliefs", BELIEFS)
    weighed = made.shares("weights", WEIGHTS | DISCOUNT)
    about = {field: say(f"position.{field}") for field in ("name", "label", "help")}
    rare = box("nk-room", *[weighed[name] for name in RARE | DISCOUNT])
    eyes = {name: {"weights": asdict(weights)} for name, weights in EYES.items()}
    return made.laid(
        box(
            "nk-rooms",
            room("Beliefs", believed),
            box(
                "nk-room",
                heading("Weights"),
                *(slider for name, slider in weighed.items() if name not in RARE | DISCOUNT),
                made.slider("position.cost", Slider(**about), PERCENT),
                made.folded(say("lab.rare"), lambda: (rare, {})),
            ),
        ),
        box(
            "nk-right",
            bar(say("lab.eyes"), made.choices_of(eyes)),
            box(
                "nk-stage",
                box(
                    "nk-ranking",
                    made.html("head"),
                    box("nk-tall", made.chart("chart", ranking_chart)),
                ),
            ),
            made.text("said"),
            made.table(),
        ),
    )
