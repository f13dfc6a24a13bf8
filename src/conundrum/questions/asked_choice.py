"""The rules of a question with a few answers to choose from, in the kernel and in the page.

What is said so far is ``chosen``, the place of an answer counted from 0.
"""

from typing import Any

from conundrum.questions.lettered import marked

Said = dict[str, Any]


def pressed(secret: Said, said: Said, part: str, at: dict[str, float]) -> Said | None:
    """Return what is said once a part is pressed, if anything."""
    return {"chosen": int(part)} if part in marked(secret["answers"], None) else None


def shown(secret: Said, said: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits of each part; any answer can be tried, and shows its reply."""
    answers, chosen = secret["answers"], said["chosen"]
    reply = "" if chosen is None else answers[chosen]["reply"]
    return {"reply": {"text": reply}, **marked(answers, chosen)}


def kept(secret: Said, said: Said) -> dict[str, str] | None:
    """Return what is kept as the reader's own of what was said just now."""
    answer = secret["answers"][said["chosen"]]
    return {"said": answer["says"], "came": answer["reply"]}
