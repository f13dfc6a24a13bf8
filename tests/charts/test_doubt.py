"""For whom each policy is best: what is told is what the tables count."""

import re
from html import escape

import pytest

import conundrum as nk
from conundrum.charts.doubt.best_for import counts, headline, reasons
from conundrum.model.policy import called
from conundrum.run import PRIORITIES
from conundrum.run.statistics import WEIGHED
from conundrum.tables import say

pytestmark = pytest.mark.slow

FIRSTS = nk.table("firsts").query("years == 20")


def test_how_often_a_policy_comes_first_is_what_the_table_counts() -> None:
    table = counts(FIRSTS)
    for policy, found in FIRSTS.groupby("policy"):
        row = table.partition(f'"row">{escape(called(str(policy)))}<')[2].partition("</tr>")[0]
        told = [
            f"{first} ({tied})" if tied else "0"
            for first, tied in zip(found["mixes"], found["mixes_or_tied"], strict=True)
        ]
        assert re.findall("<td>(.*?)</td>", row)[1:] == told


def test_the_headline_has_the_families_that_each_capital_puts_first() -> None:
    families = nk.table("first_families").query("years == 20 and mixes > 0")
    for priorities, family, mixes in families[["priorities", "family", "mixes"]].itertuples(
        index=False
    ):
        said = re.search(rf"{priorities} puts ([^;]*)", headline(FIRSTS))
        assert said is not None
        first = re.search(rf"{say(f'family.{family}')}(?: first)? in (\d+)", said[1])
        assert first is not None
        assert int(first[1]) == mixes


def test_the_reasons_are_those_of_the_table() -> None:
    found = nk.table("best_for")
    table = reasons(found)
    for row in found.to_dict("records"):
        assert escape(row["why"]) in table
    assert table.count("its own weights") == sum(
        all(row[name] == getattr(PRIORITIES[row["priorities"]], name) for name in WEIGHED)
        for row in found.to_dict("records")
    )
