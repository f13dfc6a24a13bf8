"""The loops are those of the functions."""

import inspect
from collections.abc import Iterator

import numpy as np

import conundrum as nk
from conundrum import model
from conundrum.model.assumptions import Assumptions, Beliefs, draw
from conundrum.model.link import variable
from conundrum.model.policy import CONTROLS
from conundrum.tables.settings import rows
from tools.model_graph import (
    EVENTS,
    IDLE,
    Arrow,
    arrows,
    believed,
    chain,
    main_arrows,
    sectors,
    unseen,
)


def test_the_graph_equals_the_signatures_of_the_functions() -> None:
    written = {
        (variable(name), variable(function.__name__))
        for function in model.FUNCTIONS
        for name in inspect.signature(function).parameters
        if variable(name) in sectors()
    }
    events = {event[:2] for event in EVENTS}
    effects = {effect for _, effect in written}
    fixed = set(sectors()) - effects - {*CONTROLS, *rows("beliefs"), *model.STOCKS}
    left_out = {pair for pair in written if pair[0] == pair[1] or pair[0] in fixed}
    assert {arrow[:2] for arrow in arrows()} == (written - left_out) | events
    assert fixed == {"exodus", "weights_after", "weights_before"}, (
        "of the links, only these follow from assumptions alone"
    )


def test_no_variable_is_missing() -> None:
    inputs = {variable(name) for link in model.LINKS for name in link.inputs}
    constants = {*rows("assumptions"), "time", "fortune"}
    constants |= {f"{name}_2016" for name in model.REFERENCES}
    assert inputs - constants <= set(sectors())
    assert {*model.STOCKS, *CONTROLS, *rows("beliefs"), *rows("outcomes")} <= set(sectors())


def test_events_do_in_a_step_what_the_graph_says() -> None:
    """Both thresholds at zero: talks break, regimes fall, and the arrows' heads move."""
    calm, struck = (
        model.start(nk.Policy(), Beliefs(), draw(Assumptions(), 20, 1)) for _ in range(2)
    )
    struck["hazard_threshold"][:] = 0
    model.step(calm, 0.25, np.full(20, np.inf))
    model.step(struck, 0.25, np.zeros(20))
    for event in EVENTS:
        moved = np.sign(np.mean(struck[event.effect]) - np.mean(calm[event.effect]))
        assert moved == {"+": 1, "-": -1}[event.sign], event


def test_the_main_diagram_follows_its_rule() -> None:
    main, beliefs = main_arrows(), set(rows("beliefs"))
    names = {name for arrow in main for name in arrow[:2]}
    settled = {link.__name__ for link in model.SETTING}
    assert not names & {*IDLE}
    assert names >= {*CONTROLS, *rows("outcomes"), *model.STARTING} - unseen()
    assert not names & {"standing", *beliefs, *believed()}
    for name in names - {*CONTROLS, *rows("outcomes")}:
        assert len({arrow.cause for arrow in main if arrow.effect == name}) > 1, name
        if name not in settled | set(model.STARTING):
            assert len({arrow.effect for arrow in main if arrow.cause == name}) > 1, name


def ways(cause: str, sign: str, seen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Follow the functions' arrows from a cause until each way meets a variable that is shown."""
    shown = {name for arrow in main_arrows() for name in arrow[:2]}
    for arrow in arrows():
        effect = "hunger" if arrow.effect == "hunger_ratio" else arrow.effect
        if arrow.cause != cause or effect in {*seen, *IDLE, "standing"}:
            continue
        if effect in shown:
            yield effect, chain(sign, arrow.sign)
        else:
            yield from ways(effect, chain(sign, arrow.sign), (*seen, effect))


def test_the_main_arrows_are_all_ways_through_the_functions_and_their_signs() -> None:
    """A second reckoning: walking each way, where the diagram folds variables one by one."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in {name for arrow in main_arrows() for name in arrow[:2]}:
        starts = ("hunger", "hunger_ratio") if name == "hunger" else (name,)
        for start in starts:
            for effect, sign in ways(start, "+", (name, start)):
                found.setdefault((name, effect), set()).add(sign)
    expected = {
        Arrow(*ends, signs.copy().pop() if len(signs) == 1 else "~")
        for ends, signs in found.items()
    }
    assert set(main_arrows()) == expected


def test_signs_multiply_along_the_folded_ways() -> None:
    signs = {arrow[:2]: arrow.sign for arrow in main_arrows()}
    assert signs["pressure", "earnings"] == "-"  # by way of trade and exports
    assert signs["output", "hunger"] == "-"
    assert signs["exposure", "warheads"] == "-"  # by way of what there is to lose
    assert signs["cohesion", "fallen"] == "-"
    assert signs["trust", "breakdown"] == signs["breakdown", "table"] == "-"
    assert signs["fallen", "growth"] == "~"  # reunification lifts it, turmoil holds it down
