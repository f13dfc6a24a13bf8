"""Numbers at which an assumption may be held, for tests that draw them."""

from hypothesis import strategies as st

from conundrum.model.event import allowed
from conundrum.tables.bounds import SWITCH
from conundrum.tables.settings import rows


def holdable(name: str) -> st.SearchStrategy[float]:
    """Draw what an assumption may be held at: any number its unit allows; of a switch, two."""
    ends = allowed(name)
    switch = rows("assumptions")[name]["unit"] == SWITCH
    return st.sampled_from(ends) if switch else st.floats(*ends)
