"""What the plane of stances says: its headline, one column of it, what is marked, and the table."""

from html import escape

from conundrum.analysis.tradeoffs.run_in_figures import EARLY
from conundrum.charts.key import key
from conundrum.run import OUTCOMES, limit
from conundrum.shown.headed import headed
from conundrum.shown.plane_view import View, marked, stance_of, upwards
from conundrum.shown.stance_map import END, MAPPED, of_pairs, write
from conundrum.tables import say, written, written_out

FUTURES = limit("futures", "default")


def headline(seen: View) -> str:
    """State what the map shows at its corners; of instability, of which more is asked, its span."""
    figure, many = seen["figure"], seen["many"]
    figures, label = seen["cells"][figure], MAPPED[figure]["label"]
    if figure == "instability":
        least, most = write(figure, min(figures)), write(figure, max(figures))
        return say("plane.span", figure=label, least=least, most=most)
    return say(
        "plane.corners",
        figure=label,
        engage=write(figure, figures[0]),
        china=write(figure, figures[many - 1]),
        us=write(figure, figures[len(figures) - many]),
        press=write(figure, figures[len(figures) - 1]),
    )


def head(seen: View) -> str:
    """Return what stands above the map, as HTML: the finding, and how one column bears it out."""
    figure = seen["figure"]
    column = say(
        "plane.column",
        washington=hundredths(seen["us"]),
        start=hundredths(stance_of(seen["start"], seen["many"])),
    )
    figures = ["fallen"] if figure == "fallen" else [figure, "fallen"]
    differences = "".join([difference(seen, name) for name in figures])
    return f'{headed(headline(seen), column)}<div class="nk-duo">{differences}</div>'


def difference(seen: View, figure: str) -> str:
    """Return in large how a figure differs between both ends of the way up the column, as HTML."""
    column = upwards(seen, figure)
    old, new = write(figure, column[seen["start"]]), write(figure, column[seen["many"] - 1])
    unit = say(f"plane.{figure}", year=str(END), first=str(EARLY))
    return (
        f'<div><p class="nk-largest">{say("plane.difference", old=old, new=new)}</p>'
        f"<p>{unit}</p></div>"
    )


def over_map(seen: View) -> str:
    """Return what stands over the map, as HTML: its key."""
    figure = seen["figure"]
    shade = say("plane.shade", figure=MAPPED[figure]["label"], top=write(figure, seen["top"]))
    return key([("long ramp", shade), ("times", say("plane.crosses"))])


def over_side(seen: View) -> str:
    """Return what stands over the column, as HTML; below a narrow map, its numbers come first."""
    about = MAPPED[seen["figure"]]
    frame = written_out(OUTCOMES[about["outcome"]]["frame"])
    line = ("boundary ink", say("plane.line", figure=about["label"], top=frame))
    crosses = ("times", say("plane.hundred"))
    keys = key([crosses] if seen["figure"] == "fallen" else [line, crosses])
    where = say("plane.side", washington=hundredths(seen["us"]))
    listed = "".join([f"<li>{escape(text)}</li>" for text in marked(seen)])
    return f'<ol class="nk-named">{listed}</ol><h4>{escape(where)}</h4>{keys}'


def below(seen: View) -> str:
    """Return what stands below the map, as HTML: what is marked, and what is counted."""
    marks = [("open", "yours"), ("dot ink", "on"), ("ring ink", "off")]
    keys = key([(mark, say(f"plane.{what}")) for mark, what in marks])
    pairs = str(len(seen["cells"]["fallen"]))
    about = say("plane.about", pairs=pairs, futures=written(FUTURES))
    return f'{keys}<p class="nk-help">{escape(about)}</p>'


def table(seen: View) -> str:
    """Return the map as an HTML table: what each pair ends in, and in how many futures it falls."""
    figure, cells, many = seen["figure"], seen["cells"], seen["many"]
    texts = [write(figure, number) for number in cells[figure]]
    if figure != "fallen":
        texts = [
            say("plane.cell", figure=text, fallen=write("fallen", fell))
            for text, fell in zip(texts, cells["fallen"], strict=True)
        ]
    names = [hundredths(stance_of(place, many)) for place in range(many)]
    return of_pairs(say("plane.caption", figure=MAPPED[figure]["label"]), names, texts)


def hundredths(stance: float) -> str:
    """Write a stance as its slider does, from -100 to 100.

    Examples
    --------
    >>> hundredths(-0.3), hundredths(0)
    ('-30', '0')
    """
    return written(100 * stance)
