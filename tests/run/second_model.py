"""A second model, built from what docs/model.md says and from nothing else of the project."""

import re
from collections.abc import Mapping
from typing import Any
from zlib import crc32

import numpy as np
from tests.run.mathematics import python

Array = np.ndarray[Any, np.dtype[np.float64]]
Values = dict[str, Array]

FUNCTIONS = {
    "min": np.minimum,
    "max": np.maximum,
    "exp": np.exp,
    "ln": np.log,
    "share": lambda value: np.clip(value, 0, 1),
}


class Document:
    """What the page says, by name.

    Parameters
    ----------
    text : str
        The page.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.assumptions = {row["name"].strip("`"): row for row in self._tables("symbol")}
        self.names = {row["symbol"]: name for name, row in self.assumptions.items()}
        self.beliefs = {row["belief"]: float(row["central"]) for row in self._tables("belief")}
        self.stocks = {row["stock"]: row["starts at"] for row in self._tables("stock")}
        self.outcomes = {row["outcome"]: row for row in self._tables("outcome | unit | shown in")}
        self.luck = {row["luck"]: float(row["mean"]) for row in self._tables("luck")}
        controls = [row["control"] for row in self._tables("control")]
        self.policies = {
            row["policy"]: {name: float(row[name]) for name in controls}
            for row in self._tables("policy")
        }
        self.priorities = {
            row.pop("priorities"): {name: float(weight) for name, weight in row.items()}
            for row in self._tables("priorities")
        }
        self.once, self.always, self.changes = (
            re.findall(r"`(\w+)`", re.split(r"\.(?:\s|$)", self._between(before, "\n"))[0])
            for before in ("Once, when", "Then, and again", "1. All changes")
        )
        self.references = re.findall(r"(\w+)\}_\{2016\}", self._between("compare with 2016", "are"))
        self.a_year = int(self._between("of the step, 1/", " year"))
        self.links = dict(map(self._link, re.findall(r"\n\$\$\n(.+?)\n\$\$\n", text)))

    def _between(self, before: str, after: str) -> str:
        return self.text.partition(before)[2].partition(after)[0]

    def _tables(self, head: str) -> list[dict[str, str]]:
        """Return the rows of all tables whose first columns have these heads."""
        found = []
        for table in re.findall(rf"(?m)^\| {re.escape(head)} \|.*\n(?:\|.*\n)+", self.text):
            heads, _, *rows = (
                [cell.strip().strip("`") for cell in line.strip("|").split(" | ")]
                for line in table.splitlines()
            )
            found += [dict(zip(heads, row, strict=True)) for row in rows]
        assert found, head
        return found

    def _link(self, equation: str) -> tuple[str, Any]:
        left, _, right = equation.partition(" = ")
        code = compile(python(right, self.names), left, "eval")
        return python(left, self.names), code

    def draws(self, futures: int, seed: int) -> Values:
        """Draw every assumption, and the luck that a future has once."""
        drawn = {}
        for name, row in self.assumptions.items():
            low, central, high = (
                float(row[end].replace(",", "")) for end in ("low", "central", "high")
            )
            u = even(name, futures, seed) * (high - low)
            match row["drawn"]:
                case "fixed":
                    drawn[name] = np.full(futures, central)
                case "uniform":
                    drawn[name] = low + u
                case "triangular":
                    rising = low + np.sqrt(u * (central - low))
                    falling = high - np.sqrt((high - low - u) * (high - central))
                    drawn[name] = np.where(u < central - low, rising, falling)
        survives = -np.log(1 - even("hazard_threshold", futures, seed))
        drawn["hazard_threshold"] = self.luck["hazard_threshold"] * survives
        drawn["fortune"] = even("fortune", futures, seed) * 2 * self.luck["fortune"]
        return drawn

    def run(self, policy: Mapping[str, float], years: int, futures: int, seed: int) -> Values:
        """Run a policy; return each outcome, shape (steps + 1, futures)."""
        now = self.draws(futures, seed)
        now |= {name: np.ones(futures) for name in self.beliefs}
        for stock, start in self.stocks.items():
            given = start if start[0] == "$" else ""
            now[stock] = now[self.names[given]] if given else np.full(futures, float(start))
        now["time"] = np.zeros(futures)
        now |= {f"{name}_2016": np.ones(futures) for name in self.references}
        self._settle(now, self.policies["2016"])
        now |= {f"{name}_2016": now[name] for name in self.references}
        self._settle(now, policy)
        steps = years * self.a_year
        rng = np.random.default_rng([seed, futures])
        bears = rng.standard_exponential((steps, futures), np.float32)
        kept = [[now[name] for name in self.outcomes]]
        for bear in bears * self.luck["breakdown_threshold"]:
            self._step(now, bear)
            kept.append([now[name] for name in self.outcomes])
        return dict(zip(self.outcomes, np.array(kept).transpose(1, 0, 2), strict=True))

    def _settle(self, now: Values, policy: Mapping[str, float]) -> None:
        now |= {control: np.full(len(now["time"]), share) for control, share in policy.items()}
        self._work_out(now, [*self.once, *self.always])

    def _work_out(self, now: Values, links: list[str]) -> None:
        for name in links:
            now[name] = eval(self.links[name], dict(FUNCTIONS), now)

    def _step(self, now: Values, bear: Array) -> None:
        self._work_out(now, self.changes)
        for change in self.changes:
            stock = change.removesuffix("_change")
            now[stock] = now[stock] + now[change] / self.a_year
        now["time"] = now["time"] + 1 / self.a_year
        broke = now["breakdown"] > bear
        now["trust"] = np.where(broke, now["trust"] * now["break_trust"], now["trust"])
        until = now["time"] + now["break_years"]
        now["suspended_until"] = np.where(broke, until, now["suspended_until"])
        fell = (now["risk"] > now["hazard_threshold"]) & (now["fallen"] == 0)
        for stock in ("fallen", "turmoil"):
            now[stock] = np.where(fell, 1.0, now[stock])
        now["hostility"] = np.where(now["fallen"] > 0, 0.0, now["hostility"])
        self._work_out(now, self.always)

    def loss(self, run: Values, whose: str) -> Array:
        """Weigh a run by somebody's priorities."""
        total = np.zeros(len(run["fallen"][0]))
        for name, weight in self.priorities[whose].items():
            if weight:
                row = self.outcomes[name]
                cost = run[name] * float(row["times"]) / float(row["frame"])
                total += weight * np.minimum(cost, 1).mean(axis=0)
        return 100 * total / sum(self.priorities[whose].values())


def even(name: str, futures: int, seed: int) -> Array:
    """Draw from 0 to 1, once in each of as many slices as there are futures."""
    rng = np.random.default_rng([seed, crc32(name.encode())])
    return (rng.permutation(futures) + rng.random(futures)) / futures
