"""The rules of a question with a few answers to choose from, in the kernel and in the page.

The answers so far (``said``) have the place of the ``chosen`` answer, counted from 0. If the
answers are points on a picture, each has its point under ``at``, as shares of the picture's width
and height, counted from the lower left.
"""

from typing import Any

from conundrum.questions.lettered import marked
from conundrum.tables import say, written

Said = dict[str, Any]


def pressed(secret: Said, said: Said, part: str, values: dict[str, float]) -> Said | None:
    """Return the answers after the press of a button, if the press changes the answers."""
    return {**said, "chosen": int(part)} if part in marked(secret["answers"], None) else None


def view(secret: Said, said: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of each widget of the question."""
    chosen = said["chosen"]
    reply = "" if chosen is None else secret["answers"][chosen]["reply"]
    return {
        "reply": {"text": reply},
        **marked(secret["answers"], chosen),
        **({"ring": {"value": ring(secret, chosen)}} if secret["ringed"] is True else {}),
    }


def ring(secret: Said, chosen: int | None) -> str:
    """Return HTML with a dashed ring that marks the chosen answer on a picture.

    Examples
    --------
    >>> ring({"answers": [{"at": [0.5, 1]}]}, 0)
    '<i class="nk-guess" style="--across: 0.500; --up: 1.000"><span>your guess</span></i>'
    """
    if chosen is None:
        return ""
    across, up = [written(share, 3) for share in secret["answers"][chosen]["at"]]
    place = f"--across: {across}; --up: {up}"
    return f'<i class="nk-guess" style="{place}"><span>{say("guess.yours")}</span></i>'


def record(secret: Said, said: Said) -> dict[str, str] | None:
    """Return the record of the last answer, which is stored for the reader."""
    answer = secret["answers"][said["chosen"]]
    return {"said": answer["says"], "came": answer["reply"]}


def again(secret: Said, said: Said, own: list[dict[str, str]]) -> Said | None:
    """Return the answers with the last stored answer, if the reader has not answered yet."""
    says = [answer["says"] for answer in secret["answers"]]
    if len(own) == 0 or own[-1]["said"] not in says or said["chosen"] is not None:
        return None
    return {"chosen": says.index(own[-1]["said"])}
