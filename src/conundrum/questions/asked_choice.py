"""The rules of a question with a few answers to choose from, in the kernel and in the page.

What is said so far: the place of the answer that is ``chosen``, counted from 0; and of a guess that
a panel answers, whether it has been told what ``came``, after which it stands; where a step of the
panel tells that, it stands ``beside`` the panel, and is not told here as well. Where the answers
are places on a picture, each is ``at`` one, in shares of its width and height from the lower left.
"""

from typing import Any

from conundrum.questions.lettered import marked
from conundrum.tables import say, written

Said = dict[str, Any]


def pressed(secret: Said, said: Said, part: str, at: dict[str, float]) -> Said | None:
    """Return what is said once a part is pressed, if anything."""
    if said.get("came", False) is True:
        return None
    if part == "show":
        return None if said["chosen"] is None else {**said, "came": True}
    return {**said, "chosen": int(part)} if part in marked(secret["answers"], None) else None


def shown(secret: Said, said: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits of each part; any answer can be tried, and shows its reply."""
    chosen = said["chosen"]
    shows = {"shown": chosen is not None and said.get("came", False) is not True}
    return {
        "reply": {"text": "" if chosen is None else reply(secret, said)},
        **marked(secret["answers"], chosen),
        **({} if secret["came"] == "" else {"show": shows}),
        **({"ring": {"value": ring(secret, chosen)}} if secret["ringed"] is True else {}),
    }


def ring(secret: Said, chosen: int | None) -> str:
    """Return the chosen answer as a dashed ring at its place on a picture, as HTML.

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


def reply(secret: Said, said: Said) -> str:
    """Return the reply to an answer, or what came beside it."""
    answer = secret["answers"][said["chosen"]]
    if said.get("beside", False) is True:
        return say("asked.beside", said=answer["says"])
    if said.get("came", False) is True:
        return say("asked.came", said=answer["says"], came=secret["came"])
    return str(answer["reply"])


def kept(secret: Said, said: Said) -> dict[str, str] | None:
    """Return what is kept as the reader's own of what was said just now."""
    answer = secret["answers"][said["chosen"]]
    return {
        "said": answer["says"],
        "came": secret["came"] if said.get("came", False) is True else answer["reply"],
    }


def again(secret: Said, said: Said, own: list[dict[str, str]]) -> Said | None:
    """Return what is said by what the reader has kept: an answer given before, or what came."""
    says = [answer["says"] for answer in secret["answers"]]
    if len(own) == 0 or own[-1]["said"] not in says or said.get("came", False) is True:
        return None
    chosen = says.index(own[-1]["said"])
    came = secret["came"] != "" and own[-1]["came"] == secret["came"]
    if said["chosen"] is None or (came and said["chosen"] == chosen):
        return {"chosen": chosen, "came": came, "beside": came}
    return None
