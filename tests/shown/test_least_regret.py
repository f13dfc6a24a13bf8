"""Regrets are told as a reader needs them."""

import re

from conundrum.shown.doubt import CALLED, WEIGHTS
from conundrum.shown.least_regret import regret_table


def test_a_loss_of_a_table_is_a_whole_number_of_100_and_not_what_a_computer_has() -> None:
    one = {"regret": dict.fromkeys(WEIGHTS, 0.0712), "worst": dict.fromkeys(WEIGHTS, 0.356)}
    table = regret_table([{"name": name, **one} for name in CALLED])
    told = re.findall(r"(?<=>)[\d.]+(?=<)", table)
    assert told == (["7"] * len(WEIGHTS) + ["36"] * len(WEIGHTS)) * len(CALLED)
