"""What sanctions deny in two streams: what the model denies in the mean of all futures."""

import pytest

import conundrum as nk
from conundrum.analysis.denial import PARTS, lever
from conundrum.model.assumptions import Assumptions, draw
from conundrum.run.limits import limit
from conundrum.views.trade import ends

SHARES = [(0.9, 0.2), (0.0, 0.0), (1.0, 0.2), (0.9, 1.0), (0.35, 0.6), (1.0, 1.0)]


def denied(washington: float, beijing: float) -> dict[str, int]:
    """Return what sanctions stop of each stream of a hundred dollars, and of both."""
    streams = ends(lever(), washington, beijing)
    found = {name: sum(stream.values()) - stream["arrives"] for name, stream in streams.items()}
    return found | {"all": sum(found.values())}


@pytest.mark.parametrize(("washington", "beijing"), SHARES)
def test_h7_both_streams_are_what_the_model_denies(washington: float, beijing: float) -> None:
    policy = nk.Policy(us_sanctions=washington, china_sanctions=beijing)
    stopped = denied(washington, beijing)
    model = PARTS * nk.simulate(policy).arrays["pressure"][0].mean()
    assert stopped["all"] == pytest.approx(model, abs=0.501)
    assert stopped["china"] + stopped["others"] == stopped["all"]


@pytest.mark.parametrize(("washington", "beijing"), SHARES)
def test_h7_beijing_has_no_say_in_the_other_stream(washington: float, beijing: float) -> None:
    futures = draw(Assumptions(), limit("futures", "default"), limit("seed", "default"))
    reached = (1 - futures["leak"]) * (1 - futures["china_share"]) * washington
    assert denied(washington, beijing)["others"] == pytest.approx(PARTS * reached.mean(), abs=0.501)


def test_h6_most_trade_and_most_of_the_lever_is_beijings() -> None:
    shut = denied(washington=0, beijing=1)
    pressed = denied(washington=1, beijing=0)
    assert shut["others"] == 0
    assert shut["china"] > 2 * pressed["all"]
    assert shut["china"] < lever()["china_trade"] < PARTS
