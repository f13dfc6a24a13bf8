"""Links that open only the sheets of seats in the page of the game, without a game."""

from conundrum.tables import say
from conundrum.views.seminar.seats import bare_name


def links(seats: list[str], length: list[int]) -> str:
    """Return links to the sheets of seats, and a link that prints all sheets.

    ``length`` is that of the game: the number of rounds, and the years of each round.
    """
    each = [
        f'<li><a href="{address([seat], length)}" target="_blank">{bare_name(seat)}</a></li>'
        for seat in seats
    ]
    prints = printed(seats, length, say("sheet.print_all"))
    return f'<p>{prints}</p><ul class="sheets">{"".join(each)}</ul>'


def printed(seats: list[str], length: list[int], says: str) -> str:
    """Return a link that opens the sheets of seats, and prints the sheets."""
    return f'<a href="{address(seats, length)}&amp;print" target="_blank">{says}</a>'


def address(seats: list[str], length: list[int]) -> str:
    """Return the address at which the page shows the sheets of seats.

    Examples
    --------
    >>> address(["seoul", "tokyo"], [3, 4])
    '#seat=seoul+tokyo&amp;rounds=3&amp;years=4'
    """
    return f"#seat={'+'.join(seats)}&amp;rounds={length[0]}&amp;years={length[1]}"
