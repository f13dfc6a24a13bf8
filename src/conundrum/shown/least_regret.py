"""How far each policy can be regretted whichever theory holds: a title, a chart, a table."""

from typing import Any

from conundrum.analysis.tradeoffs.worth import worst_regrets
from conundrum.charts.doubt.frame import framed
from conundrum.shown.doubt import CALLED, THEORIES_OF, WEIGHTS, numbers_table
from conundrum.shown.headed import headed
from conundrum.tables import rounded, say, written


def regrets(means: dict[str, list[list[float]]]) -> list[dict[str, Any]]:
    """Return of each policy its worst loss and regret in each eyes, the least regretted first."""
    regret = {eyes: worst_regrets(means[eyes]) for eyes in WEIGHTS}
    found = [
        {
            "name": name,
            "regret": {eyes: regret[eyes][place] for eyes in WEIGHTS},
            "worst": {eyes: max([held[place] for held in means[eyes]]) for eyes in WEIGHTS},
        }
        for place, name in enumerate(CALLED)
    ]
    return sorted(found, key=lambda one: max(one["regret"].values()))


def regret_headline(worst: list[dict[str, Any]]) -> str:
    """Say which policy is least regretted, in whose eyes."""
    told = [
        say("regret.least", policy=name, eyes=listed(eyes))
        for name, eyes in least_in(worst).items()
    ]
    return say("regret.title", listed=say("number.parts").join(told))


def regret_head(worst: list[dict[str, Any]]) -> str:
    """Return that as HTML, with what is drawn."""
    return headed(regret_headline(worst), say("regret.unit", corners=len(THEORIES_OF)))


def regret_data(worst: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what the chart of regrets draws, and how it is described."""
    least = least_in(worst)
    listed = [f"{one['name']} {say('number.list').join(regrets_in_words(one))}" for one in worst]
    lows = [rounded(100 * min(one["regret"].values()), 2) for one in worst]
    highs = [rounded(100 * max(one["regret"].values()), 2) for one in worst]
    title = regret_headline(worst)
    drawn = {eyes: [rounded(100 * one["regret"][eyes], 2) for one in worst] for eyes in WEIGHTS}
    described = say("regret.described", title=title, listed=say("number.parts").join(listed))
    return {
        **drawn,
        "low": lows,
        "high": highs,
        "says": [named(one["name"], least.get(one["name"], [])) for one in worst],
        "domain": framed(highs, True),
        "title": title,
        "alt_text": described,
    }


def regret_table(worst: list[dict[str, Any]]) -> str:
    """Return the regrets as an HTML table."""
    columns = [
        say("regret.head_policy"),
        *[say("regret.head_regret", eyes=eyes) for eyes in WEIGHTS],
        *[say("regret.head_loss", eyes=eyes) for eyes in WEIGHTS],
    ]
    rows = [
        [
            one["name"],
            *[written(100 * regret) for regret in one["regret"].values()],
            *[written(100 * loss) for loss in one["worst"].values()],
        ]
        for one in worst
    ]
    return numbers_table(regret_headline(worst), columns, rows)


def least_in(worst: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return by policy in whose eyes it is least regretted."""
    found: dict[str, list[str]] = {}
    for eyes in WEIGHTS:
        least = min([one["regret"][eyes] for one in worst])
        names = [one["name"] for one in worst if one["regret"][eyes] == least]
        found[names[0]] = [*found.get(names[0], []), eyes]
    return found


def regrets_in_words(one: dict[str, Any]) -> list[str]:
    """Return what a policy is regretted in each eyes, as it is described."""
    return [f"{eyes} {written(100 * regret)}" for eyes, regret in one["regret"].items()]


def named(policy: str, eyes: list[str]) -> str:
    """Name a policy, and in whose eyes it is least regretted."""
    if len(eyes) == 0:
        return policy
    whose = say("regret.all") if len(eyes) == len(WEIGHTS) else listed(eyes)
    return say("regret.dot", policy=policy, eyes=whose)


def listed(powers: list[str]) -> str:
    """Name powers in a sentence."""
    if len(powers) == 1:
        return powers[0]
    return say("regret.and", first=say("number.list").join(powers[:-1]), last=powers[-1])
