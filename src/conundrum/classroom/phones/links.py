"""Who may open what: a long link for each seat of one game, which nobody can work out."""

import hmac
import secrets
from collections.abc import Iterable
from hashlib import sha256

LENGTH = 32
"""Signs of a link, four bits each."""


class Links:
    """The links of one evening: a secret that is never written makes them.

    Examples
    --------
    >>> links = Links()
    >>> links.seat(links.of("a game", "seoul"), "a game", ["tokyo", "seoul"])
    'seoul'
    >>> links.seat(links.of("yesterday's", "seoul"), "a game", ["tokyo", "seoul"])
    ''
    """

    def __init__(self) -> None:
        self._secret = secrets.token_bytes()

    def of(self, game: str, seat: str) -> str:
        """Return the link of a seat in one game."""
        made = hmac.new(self._secret, f"{game}\0{seat}".encode(), sha256)
        return made.hexdigest()[:LENGTH]

    def seat(self, link: str, game: str, seats: Iterable[str]) -> str:
        """Return whose link it is in this game; empty if nobody's."""
        given = link.encode()
        # Each is compared whole, so that the time taken tells nothing.
        whose = [s for s in seats if hmac.compare_digest(given, self.of(game, s).encode())]
        return whose[0] if whose else ""
