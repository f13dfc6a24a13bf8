"""What `nk.lever` shows: curves over one lever, and the numbers at the reader's setting.

All numbers are averages over all futures in October of the last year. The panel's data has all of
them, so the model is not run when the lever is moved or its switch is pressed.
"""

from functools import partial
from html import escape
from typing import Any, TypedDict

from conundrum.charts.html_table import html_table
from conundrum.run import OUTCOMES, count_of_100, show
from conundrum.run.written_outcome import COUNTED
from conundrum.tables import begun, say, written
from conundrum.views.trade import flow
from conundrum.views.two_kinds import FEWEST_FALLS, MOST_FALLS

TOPS = {"warheads": 100.0, "hunger": 50.0, "fallen": 100.0, "leavers": 2.0}
"""Where the axis of each outcome ends, in the unit that readers see. Every axis starts at 0."""

NEAR, LETTER = 0.12, 0.02
"""How far words are from the line that they name, as a share of the picture's height. How wide a
letter is, as a share of a phone's width."""

LOOKS = {"press": "nk-other nk-press", "": "nk-other"}
"""The style classes of lines, by what a line's policy does; the lever's own line has none."""

Point = dict[str, float]


class Setting(TypedDict):
    """What the reader has set in the panel.

    Parameters
    ----------
    lever : dict
        ``at``, the lever's setting, from 0 at its low end to 1.
    switch : dict
        ``place``, the number of the switch's position.
    choices : dict
        The panel's data; ``stops`` has all curves, once they have arrived.
    """

    lever: dict[str, float]
    switch: dict[str, int]
    choices: dict[str, Any]


def needs(setting: Setting) -> list[dict[str, Any]]:
    """Return an empty list, because the panel's data has all curves."""
    return []


def view(setting: Setting, results: list[Any]) -> dict[str, partial[Any]]:
    """Return each part of the panel, but no part until the panel's curves have arrived."""
    given = setting["choices"]
    if "stops" not in given:
        return {}
    place = setting["switch"]["place"]
    lines, given = given["stops"][place], {**given, "says": given["says"][place]}
    position = setting["lever"]["at"]
    here = between(lines[0], position)
    parts = {
        "head": partial(head, given, lines[0]),
        "said": partial(sentence, given, here, position, place),
        "table": partial(table_html, given, lines),
    }
    if "trade" in given:
        stopping = {**given["sanctions"], given["moves"]: position}
        powers = [stopping["us_sanctions"], stopping["china_sanctions"]]
        parts["flow"] = partial(flow, given["trade"], powers[0], powers[1])
    for outcome in given["shows"]:
        parts[f"title.{outcome}"] = partial(title, given, here, outcome)
        parts[f"curve.{outcome}"] = partial(curve, given, lines, outcome)
        parts[f"dot.{outcome}"] = partial(dot, given, here, outcome, position)
    return parts


def between(line: list[Point], position: float) -> Point:
    """Return the point of a line at a setting. Between two computed points, the line is straight.

    Examples
    --------
    >>> between([{"hunger": 24.0}, {"hunger": 26.0}], 0.5)
    {'hunger': 25.0}
    """
    steps = len(line) - 1
    place = min(int(position * steps), steps - 1)
    low, high, share = line[place], line[place + 1], position * steps - place
    names = [name for name in low if name in high]
    return {name: low[name] + share * (high[name] - low[name]) for name in names}


def head(given: dict[str, Any], line: list[Point]) -> str:
    """Return as HTML how the outcomes differ between the lever's lowest and highest setting."""
    return f"<h3>{escape(headline(given, line))}</h3>"


def headline(given: dict[str, Any], line: list[Point]) -> str:
    """Say how the outcomes differ between the two ends of the lever."""
    changes = [changed(outcome, line[0], line[-1]) for outcome in given["shows"]]
    return say("lever.head", whole=given["about"]["whole"], changes=listed(changes))


def changed(outcome: str, low: Point, high: Point) -> str:
    """Return a clause on how an outcome differs between the lever's two ends.

    Examples
    --------
    >>> changed("hunger", {"hunger": 24.4}, {"hunger": 33.1})
    'hunger rises from 24 to 33 of 100 people'
    """
    gap = high[outcome] - low[outcome]
    way = "up" if gap > 0 else "down"
    little = "_little" if abs(gap) < OUTCOMES[outcome]["telling"] else ""
    ends = {"low": number(outcome, low), "high": number(outcome, high)}
    if ends["low"] == ends["high"]:
        return say(f"lever.{outcome}_same", **ends)
    return say(f"lever.{outcome}_{way}{little}", **ends)


def number(outcome: str, point: Point) -> str:
    """Return an average as text, in the form in which a reader sees it."""
    if outcome in COUNTED:
        return str(count_of_100(point[outcome]))
    return show(outcome, point[outcome])


def listed(said: list[str]) -> str:
    """Join clauses into one sentence."""
    if len(said) < 2:
        return "".join(said)
    return say("lever.and", first=", ".join(said[: len(said) - 1]), last=said[-1])


def title(given: dict[str, Any], here: Point, outcome: str) -> str:
    """Return a curve's title as HTML: the name, the unit, and the number at the lever's setting."""
    name, shows = escape(OUTCOMES[outcome]["label"]), escape(number(outcome, here))
    return f"<h4><b>{name}</b> {escape(unit(given, outcome))} <i>{shows}</i></h4>"


def unit(given: dict[str, Any], outcome: str) -> str:
    """Return the unit of a curve's numbers, with the year of the numbers."""
    return say(f"lever.unit_{outcome}", year=given["year"], futures=given["futures"])


def curve(given: dict[str, Any], lines: list[list[Point]], outcome: str) -> str:
    """Return an outcome's curves as HTML; the lever's own line is solid, other lines are dashed."""
    top = given["tops"][outcome]
    marks = [tick(outcome, top * share, top) for share in [0.0, 0.5, 1.0]]
    drawn = [
        polyline([point[outcome] / top for point in line], look_of(given, place))
        for place, line in reversed(list(enumerate(lines)))
    ]
    words = words_beside(given, lines, outcome)
    said = say("lever.described", outcome=OUTCOMES[outcome]["label"], said=". ".join(words))
    svg = f'<svg viewBox="0 0 100 100" preserveAspectRatio="none">{"".join(drawn)}</svg>'
    named = named_at(given, lines, outcome, words)
    return write_drawing(said, [*marks, svg, *named, ring(given, lines[0], outcome)])


def write_drawing(said: str, inner: list[str]) -> str:
    """Return a drawing as HTML, with a text for screen readers."""
    return f'<div class="nk-curve" role="img" aria-label="{escape(said)}">{"".join(inner)}</div>'


def ring(given: dict[str, Any], line: list[Point], outcome: str, said: str = "") -> str:
    """Return as HTML the ring that marks the policy of 2016, and the words beside the ring."""
    was = between(line, given["first"])[outcome] / given["tops"][outcome]
    look = "nk-was nk-late" if given["first"] > 0.5 else "nk-was"
    beside = f"<span>{escape(said)}</span>" if said != "" else ""
    return f'<i class="{look}" style="{place_of(given["first"], was)}">{beside}</i>'


def look_of(given: dict[str, Any], place: int) -> str:
    """Return the style class of a line; the first line, which is the lever's own, has no class."""
    looks = ["", *[LOOKS[look] for look in given["looks"]]]
    return looks[place] if place < len(looks) else "nk-other"


def before(given: dict[str, Any]) -> str:
    """Return the panel before the guess as HTML: a heading, and only the policy of 2016."""
    head = say("lever.before", name=given["about"]["name"], year=given["year"])
    line = given["stops"][given["usual"]][0]
    drawn = [empty(given, line, outcome) for outcome in given["shows"]]
    return f"<h3>{escape(head)}</h3>{''.join(drawn)}"


def empty(given: dict[str, Any], line: list[Point], outcome: str) -> str:
    """Return the picture of an outcome before the guess as HTML, with only the policy of 2016."""
    top = given["tops"][outcome]
    marks = [tick(outcome, top * share, top) for share in [0.0, 0.5, 1.0]]
    said = say("lever.was", number=number(outcome, between(line, given["first"])))
    drawn = [*marks, "<s>?</s>", ring(given, line, outcome, said)]
    name, about = escape(OUTCOMES[outcome]["label"]), escape(unit(given, outcome))
    return f"<h4><b>{name}</b> {about}</h4>{write_drawing(said, drawn)}"


def tick(outcome: str, value: float, top: float) -> str:
    """Return a line of the grid with its number, as HTML."""
    return f'<u style="--y: {written(value / top, 3)}"><span>{shortly(outcome, value)}</span></u>'


def shortly(outcome: str, value: float) -> str:
    """Return a number for the grid, without the word "million", because the title has the unit."""
    if outcome == "leavers":
        return written(value, 1) if value > 0 else "0"
    return written(value)


def polyline(shares: list[float], look: str) -> str:
    """Return a line as SVG through points at equal distances; heights are shares of its picture."""
    steps = len(shares) - 1
    points = [
        f"{written(100 * step / steps, 1)},{written(100 - 100 * min(share, 1), 2)}"
        for step, share in enumerate(shares)
    ]
    return f'<polyline class="{look}" points="{" ".join(points)}" />'


def place_of(across: float, up: float) -> str:
    """Return a place on the picture as a CSS style, from shares of the width and the height."""
    return f"--x: {written(across, 4)}; --y: {written(min(up, 1), 4)}"


def words_beside(given: dict[str, Any], lines: list[list[Point]], outcome: str) -> list[str]:
    """Return the words beside each line, which give the line's first and last number."""
    own = lines[0]
    said = [
        say(
            "lever.own",
            low=number(outcome, own[0]),
            was=number(outcome, between(own, given["first"])),
            high=number(outcome, own[-1]),
        )
    ]
    for place, text in enumerate(given["says"]):
        line = lines[place + 1]
        low, high = number(outcome, line[0]), number(outcome, line[-1])
        said.append(text.replace("{low}", low).replace("{high}", high))
    return said


def named_at(
    given: dict[str, Any], lines: list[list[Point]], outcome: str, words: list[str]
) -> list[str]:
    """Return as HTML the words above or below each line, where there is room.

    If the other lines belong to a switch, the lever's own line has no words.
    """
    top = given["tops"][outcome]
    first = 0 if len(lines) == 1 or len(given["looks"]) > 0 else 1
    told = [
        place
        for place in range(first, len(lines))
        if place == 0 or alike(lines[0], lines[place], outcome, top) is False
    ]
    taken: list[float] = []
    made = []
    for place in told:
        near = [reach(line, outcome, top, len(words[place])) for line in lines]
        rest = [up for other, ups in enumerate(near) if other != place for up in ups]
        high, low = max(near[place]) + NEAR, min(near[place]) - NEAR
        height = high if free(high, rest, taken) is True or free(low, rest, taken) is False else low
        taken.append(height)
        look = look_of(given, place)
        made.append(
            f'<b class="{look}" style="--y: {written(height, 4)}">{escape(words[place])}</b>'
        )
    return made


def reach(line: list[Point], outcome: str, top: float, letters: int) -> list[float]:
    """Return the heights of a line at the points beside its words, as shares of the picture."""
    many = int(len(line) * min(letters * LETTER, 1))
    return [min(point[outcome] / top, 1) for point in line[: many + 1]]


def alike(one: list[Point], other: list[Point], outcome: str, top: float) -> bool:
    """Return whether two lines look the same in the picture."""
    gaps = [abs(a[outcome] - b[outcome]) for a, b in zip(one, other, strict=True)]
    return max(gaps) < top * NEAR / 4


def free(height: float, others: list[float], taken: list[float]) -> bool:
    """Return whether words at a height are far enough from edges, lines and other words."""
    inside = NEAR / 2 < height < 1 - NEAR / 2
    off_lines = all(abs(height - other) > NEAR * 0.7 for other in others)
    return inside and off_lines and all(abs(height - other) > 1.4 * NEAR for other in taken)


def dot(given: dict[str, Any], here: Point, outcome: str, position: float) -> str:
    """Return the reader's setting as HTML: a dot on the curve, with a line down to the lever."""
    place = place_of(position, here[outcome] / given["tops"][outcome])
    return f'<i class="nk-here" style="{place}"></i>'


def sentence(given: dict[str, Any], here: Point, position: float, place: int) -> str:
    """Say what the lever's setting leads to, and for which setting the reader's guess was made."""
    said = averages(given, here, position)
    unmoved = averages(given, between(given["stops"][given["usual"]][0], position), position)
    moved = place != given["usual"]
    same = say("lever.switch_changes_nothing") if moved and said == unmoved else ""
    return f"{said}{same}{reminder(given, place)}"


def reminder(given: dict[str, Any], place: int) -> str:
    """Say to which position of the switch a reply belongs, if the switch was moved since."""
    if given["answered"] == "" or place == given["usual"]:
        return ""
    return say("lever.reply_at", stop=given["answered"])


def averages(given: dict[str, Any], here: Point, position: float) -> str:
    """Say what follows from the lever's setting: on average, with a fall, and without a fall."""
    said = [
        say(f"lever.says_{outcome}", number=number(outcome, here)) for outcome in given["shows"]
    ]
    where = begun(given["about"]["at"].replace("{at}", written(100 * position)))
    whole = say("lever.sentence", at=where, year=given["year"], said=listed(said))
    fell = count_of_100(here["fallen"])
    if fell < FEWEST_FALLS or fell > MOST_FALLS:
        return whole
    ruled, fallen = [
        listed(
            [
                say(f"lever.says_{outcome}", number=show(outcome, here[f"{outcome}_{of}"]))
                for outcome in given["shows"]
                if f"{outcome}_{of}" in here
            ]
        )
        for of in ["rules", "fell"]
    ]
    if ruled == "" or fallen == "":
        return whole
    both = say("lever.kinds", count=str(100 - fell), ruled=ruled, fell=fallen)
    return f"{whole} {both}"


def table_html(given: dict[str, Any], lines: list[list[Point]]) -> str:
    """Return the numbers of all lines as an HTML table."""
    steps = len(lines[0]) - 1
    names = ["", *[text.split(":")[0] for text in given["says"]]]
    heads = [given["about"]["name"]]
    for name in names:
        for outcome in given["shows"]:
            label = OUTCOMES[outcome]["label"]
            heads.append(label if name == "" else say("lever.of", outcome=label, line=name))
    body = []
    for step in range(steps + 1):
        row = [written(100 * step / steps)]
        for line in lines:
            for outcome in given["shows"]:
                row.append(number(outcome, line[step]))
        body.append(row)
    caption = say("lever.caption", year=given["year"], futures=given["futures"])
    return html_table(say("lever.name"), caption, heads, body)
