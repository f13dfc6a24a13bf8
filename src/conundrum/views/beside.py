"""What the panel "beside" shows: two policies and the policy of 2016 in six small charts."""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.run import (
    CENTRAL,
    OUTCOMES,
    Run,
    average,
    count_of_100,
    of_100,
    same,
    show,
    where,
    written_average,
)
from conundrum.run.beginning import average_at
from conundrum.run.dates import season
from conundrum.tables import rows, say, written
from conundrum.tables.used_in import outcomes
from conundrum.views.headings import heading
from conundrum.views.presets import CALLED, COLOUR, FIRST, POLICIES
from conundrum.views.spacing import space_names

DRAWN = list(outcomes("beside"))
"""The outcomes that have a chart, in the order in which readers read the charts."""

TOPS = {name: about["frame"] for name, about in OUTCOMES.items()} | {
    "leavers": 2,
    "warheads": 120,
    "hunger": 70,
    "output": 260,
}
"""Where the axis of each chart ends, in the unit that readers see. Every axis begins at 0 and never
changes. Four charts end below the top of the lab's charts, because averages stay low."""

KINDS = ("warheads", "leavers", "hostility")
"""The outcomes in the table that compares futures with and without a fall of the regime."""

HALF = 50
"""A dot marks the date by which the regime has fallen in this many of 100 futures."""

EVERY = 20
"""How many steps of the model lie between two rows of the table; together they are five years."""

DOUBT = rows("faults")["hunger_from_output"]["test"]
"""The reason to doubt that lower output leads to more hunger."""

LETTERS = 16
"""How much of a chart's height a written number needs, out of 100."""

Runs = list[Run]


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    policies : list of list
        The name and the controls of each policy, in order.
    hunger_follows : int
        1 if hunger depends on the economy, 0 if it does not.
    """

    policies: list[list[Any]]
    hunger_follows: int


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return the runs of the two policies and of the policy of 2016."""
    held = {} if setting["hunger_follows"] == 1 else {"held": {"hunger_output": 0.0}}
    return [
        {"policy": policy, "beliefs": CENTRAL, **held}
        for policy in [*[policy for _, policy in setting["policies"]], FIRST]
    ]


def view(setting: Setting, results: Runs) -> dict[str, partial[Any]]:
    """Return each part of the panel."""
    names, looks = called(setting), colours(setting)
    charts = {
        f"chart.{outcome}": partial(chart, outcome, names, looks, results) for outcome in DRAWN
    }
    return {
        "head": partial(head, setting, results),
        "key": partial(key, names, looks),
        "said": partial(surprise, setting, results),
        "kinds": partial(kinds, setting, results),
        "table": partial(table_html, setting, results),
        **charts,
    }


def called(setting: Setting) -> list[str]:
    """Return the names of the three policies."""
    return [*[name for name, _ in setting["policies"]], CALLED["2016"]]


def colours(setting: Setting) -> list[str]:
    """Return the colours of policies; a policy without a name has the colour of text."""
    found = [
        [COLOUR[name] for name, named in POLICIES.items() if same(named, policy)]
        for _, policy in setting["policies"]
    ]
    return [*[one[0] if len(one) > 0 else style.INK for one in found], COLOUR["2016"]]


def concerts(setting: Setting) -> bool:
    """Return whether the two policies are those of the essay: joint cut-off and joint opening."""
    names = called(setting)
    return names[0] == CALLED["joint cut-off"] and names[1] == CALLED["joint opening"]


def head(setting: Setting, runs: Runs) -> str:
    """Return a heading as HTML, on where the two policies lead and whether that is surprising."""
    if setting["hunger_follows"] == 1:
        return heading(ends(setting, runs))
    names = called(setting)
    first, path = [end(run, "hunger") for run in [runs[0], runs[2]]]
    return heading(say("beside.unlinked", first=names[0], hunger=first, policy=names[2], path=path))


def ends(setting: Setting, runs: Runs) -> str:
    """Say how the policies end."""
    first, second, path = runs
    names = called(setting)
    said = {
        f"{place}_{outcome}": end(run, outcome)
        for place, run in [("first", first), ("second", second), ("path", path)]
        for outcome in ["warheads", "leavers", "hunger"]
    }
    words = "beside.concerts" if concerts(setting) else "beside.head"
    return say(words, first=names[0], second=names[1], path=names[2], **said)


def surprise(setting: Setting, runs: Runs) -> str:
    """Return why the results of the essay's two policies are surprising, or no longer are."""
    if not concerts(setting):
        return ""
    if setting["hunger_follows"] == 0:
        return say("beside.undone", because=DOUBT)
    return say(
        "beside.surprise",
        hunger=end(runs[0], "hunger"),
        path=end(runs[2], "hunger"),
        after=of_kind(runs[0], "hunger", True),
    )


def end(run: Run, outcome: str) -> str:
    """Return the average of an outcome in the last year, as text."""
    return written_average(run, outcome, run.last)


def of_kind(run: Run, outcome: str, fell: bool) -> str:
    """Return the average over futures with (or without) a fall, or a dash without such futures."""
    here = where(run.at(outcome, run.last), run.at("fallen", run.last), fell)
    return show(outcome, average(outcome, here)) if len(here) > 0 else say("beside.none")


def key(names: list[str], looks: list[str]) -> str:
    """Return the key that says which policy each line shows, as HTML."""
    return "".join(
        [
            f'<b class="{look}" style="--nk-is:{colour}"><i></i>{escape(name)}</b>'
            for name, colour, look in zip(names, looks, classes(looks), strict=True)
        ]
    )


def classes(looks: list[str]) -> list[str]:
    """Return the style classes of each line; if two lines have one colour, the second is dashed."""
    return ["", "nk-dashed" if looks[0] == looks[1] else "", "nk-past"]


def chart(outcome: str, names: list[str], looks: list[str], runs: Runs) -> str:
    """Return a small chart as HTML: its name, its unit, and a line for each policy."""
    about = say("beside.about", outcome=say(f"beside.{outcome}"), unit=say(f"beside.of_{outcome}"))
    lines = [
        say(
            "beside.line",
            policy=name,
            start=write_average(run, outcome, 0),
            end=write_average(run, outcome, run.last),
        )
        for name, run in zip(names, runs, strict=True)
    ]
    described = escape(f"{about} {' '.join(lines)}")
    return (
        f"<h4>{escape(say(f'beside.{outcome}'))}</h4><p>{escape(say(f'beside.of_{outcome}'))}</p>"
        f'<div class="nk-small-plot" role="img" aria-label="{described}">'
        f"{plot(outcome, looks, runs)}{years(runs[0])}</div>"
    )


def write_average(run: Run, outcome: str, step: int) -> str:
    """Return an average in the form of a chart, which counts people in millions."""
    number = average_at(run, outcome, step)
    if outcome == "fallen":
        return str(count_of_100(of_100(run.at("fallen", step))))
    if outcome == "leavers":
        return written(number, 1 if number >= 1 else 2)
    return show(outcome, number)


def plot(outcome: str, looks: list[str], runs: Runs) -> str:
    """Return a chart's lines with the numbers at their ends, and dots in the chart of falls."""
    styles = classes(looks)
    drawn = [
        f'<polyline class="{look}" fill="none" stroke="{colour}" points="{points(run, outcome)}"/>'
        for run, colour, look in reversed(list(zip(runs, looks, styles, strict=True)))
    ]
    floor = '<line class="nk-floor" x2="100" y1="100" y2="100"/>'
    half = '<line class="nk-halfway" x2="100" y1="50" y2="50"/>' if outcome == "fallen" else ""
    lasts = [high(outcome, average_at(run, outcome, run.last)) for run in runs]
    numbers = [
        f'<b style="--nk-is:{colour};--up:{written(place, 1)}">'
        f"{write_average(run, outcome, run.last)}</b>"
        for run, colour, place in zip(runs, looks, space_names(lasts, LETTERS, 0), strict=True)
    ]
    falls = [halved(run, colour) for run, colour in zip(runs, looks, strict=True)]
    return (
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">'
        f"{floor}{half}{''.join(drawn)}</svg>{''.join(numbers)}"
        f"{''.join(falls) if outcome == 'fallen' else ''}"
    )


def points(run: Run, outcome: str) -> str:
    """Return the points of a chart's line, with a point for each half year."""
    steps = range(0, run.last + 1, 2)
    heights = [100 - high(outcome, average_at(run, outcome, step)) for step in steps]
    return " ".join(
        [
            f"{written(100 * step / run.last, 1)},{written(height, 1)}"
            for step, height in zip(steps, heights, strict=True)
        ]
    )


def high(outcome: str, number: float) -> float:
    """Return how high a number is drawn, out of 100 parts of its chart's height.

    Examples
    --------
    >>> high("warheads", 60), high("output", 500)
    (50.0, 100)
    """
    return min(100 * number / TOPS[outcome], 100)


def halved(run: Run, colour: str) -> str:
    """Return as HTML a dot at the date by which the regime has fallen in half of all futures."""
    steps = [step for step in range(run.last + 1) if of_100(run.at("fallen", step)) >= HALF]
    if len(steps) == 0:
        return ""
    across = written(steps[0] / run.last, 3)
    when = escape(season(run.year(steps[0])))
    return f'<i style="--nk-is:{colour};--across:{across}"><span>{when}</span></i>'


def years(run: Run) -> str:
    """Return the first and the last year below a chart, as HTML."""
    ends_at = [str(int(run.year(step))) for step in [0, run.last]]
    return f'<p aria-hidden="true"><span>{ends_at[0]}</span><span>{ends_at[1]}</span></p>'


def before(run: Run) -> str:
    """Return the picture before the guess: the policy of 2016, and a line at half the height."""
    lasts = write_average(run, "fallen", run.last)
    line = (
        f'<polyline class="nk-past" fill="none" stroke="{COLOUR["2016"]}" '
        f'points="{points(run, "fallen")}"/>'
    )
    about = escape(say("beside.before_about", policy=CALLED["2016"], count=lasts))
    name = escape(say("beside.before_line", policy=CALLED["2016"], count=lasts))
    up = written(high("fallen", average_at(run, "fallen", run.last)), 1)
    return (
        f"<h3>{escape(say('beside.before'))}</h3>"
        f'<div class="nk-small-plot nk-to-guess" role="img" aria-label="{about}">'
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">'
        '<line class="nk-floor" x2="100" y1="100" y2="100"/>'
        f'<line class="nk-halfway" x2="100" y1="50" y2="50"/>{line}</svg>'
        f'<u>{escape(say("beside.half"))}</u><em aria-hidden="true">?</em>'
        f'<b style="--nk-is:{COLOUR["2016"]};--up:{up}">{name}</b>{years(run)}</div>'
    )


def kinds(setting: Setting, runs: Runs) -> str:
    """Return the averages over futures with and without a fall of the regime as an HTML table."""
    names = called(setting)
    found = [row for name, run in zip(names, runs, strict=True) for row in both(name, run)]
    heads = [say("beside.of_100"), *[say(f"beside.kind_{outcome}") for outcome in KINDS]]
    year = str(int(runs[0].year(runs[0].last)))
    first = say("beside.in_year", year=year)
    return html_table(
        say("beside.kinds_name"),
        caption("kinds_caption", setting),
        [first, *heads],
        found,
        "nk-two-kinds",
    )


def caption(words: str, setting: Setting) -> str:
    """Return the caption of a table, which names the switch if hunger does not follow output."""
    off = "" if setting["hunger_follows"] == 1 else "_off"
    return say(f"beside.{words}{off}")


def both(name: str, run: Run) -> list[list[str]]:
    """Return two rows of a table: one for futures in which the regime rules, one for falls."""
    fell = count_of_100(of_100(run.at("fallen", run.last)))
    return [
        [
            say("beside.fell" if did is True else "beside.rules", policy=name),
            str(many),
            *[of_kind(run, outcome, did) for outcome in KINDS],
        ]
        for did, many in [(False, 100 - fell), (True, fell)]
        if many > 0
    ]


def table_html(setting: Setting, runs: Runs) -> str:
    """Return the numbers of the lines as an HTML table, with a row for every five years."""
    first, names = runs[0], called(setting)
    steps = range(0, first.last + 1, EVERY)
    found = [
        [
            say("beside.row", policy=name, year=str(int(run.year(step)))),
            *[cell(run, outcome, step) for outcome in DRAWN],
        ]
        for name, run in zip(names, runs, strict=True)
        for step in steps
    ]
    heads = [
        say("beside.head_of", outcome=say(f"beside.{outcome}"), unit=say(f"beside.of_{outcome}"))
        for outcome in DRAWN
    ]
    return html_table(
        say("beside.name"), caption("caption", setting), [say("beside.policy"), *heads], found
    )


def cell(run: Run, outcome: str, step: int) -> str:
    """Return an average in the form of the table, which writes numbers of people in full."""
    if outcome == "leavers":
        return show(outcome, average_at(run, outcome, step))
    return write_average(run, outcome, step)
