"""The reply to an answer, as HTML and as plain text."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, repr=False)
class Reply:
    """The reply to an answer, or a hint.

    Parameters
    ----------
    exercise : str
        The id of the exercise.
    verdict : str
        ``right``, ``close``, ``wrong``, ``kept`` (a text, which gets no mark), ``unread`` (not an
        answer of the kind asked for), ``unanswered``, or ``hint``.
    says : str
        The reply in words.

    Examples
    --------
    >>> reply = Reply("02.1", "hint", "Look at the unit.")
    >>> reply
    02.1: Look at the unit.
    >>> reply.right
    False
    """

    exercise: str
    verdict: str
    says: str

    @property
    def right(self) -> bool:
        """Whether the answer is right."""
        return self.verdict == "right"

    def __repr__(self) -> str:
        return f"{self.exercise}: {self.says}"

    def _repr_html_(self) -> str:
        says = f"<b>{escape(self.exercise)}</b> {escape(self.says)}"
        return f'<p role="status" style="white-space: pre-line; max-width: 720px">{says}</p>'
