"""The rules of a question for a number, in the kernel and in the page.

The answers so far (``said``) have how often a wrong number was given (``tries``), how many hints
were asked for (``hinted``), the kind and the content of the reply (``says``), and the last number
(``given``).
"""

from typing import Any

from conundrum.questions.verdict import classify_number, words_for
from conundrum.tables import as_typed, read_float, say, written_out

Said = dict[str, Any]


def pressed(secret: Said, said: Said, part: str, values: dict[str, float]) -> Said | None:
    """Return the answers after the press of a button, which shows a hint or the right answer."""
    tries, hinted = said["tries"], said["hinted"]
    if part == "hint":
        place = min(hinted, len(secret["hints"]) - 1)
        return {"tries": tries, "hinted": hinted + 1, "says": ["hint", place]}
    return {"tries": tries, "hinted": hinted, "says": ["told"]} if part == "answer" else None


def typed(secret: Said, said: Said, text: str, part: str) -> Said:
    """Return the answers after a text is typed, or the reason why the text is refused."""
    read = read_number(secret, text)
    if "refused" in read:
        return read
    given = read["number"]
    tries = said["tries"] + (0 if looks_like(secret, given) == "right" else 1)
    return {**said, "tries": tries, "says": ["gave", given], "given": given}


def looks_like(secret: Said, given: float) -> str:
    """Return the verdict on a number, which is compared with the right number."""
    return classify_number(given, secret["right"], secret["tolerance"])


def read_number(ends: Said, text: str) -> Said:
    """Return the number that was typed, or the reason why the text is refused."""
    number = read_float(text, ends["unit"])
    if number is None or number < ends["low"] or number > ends["high"]:
        return {"refused": ends["refusal"].replace("{given}", as_typed(text))}
    return {"number": number}


def in_unit(number: float, unit: str) -> str:
    """Write a number, followed by its unit."""
    return say("asked.number", number=written_out(number), unit=unit)


def view(secret: Said, said: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of each widget of the question.

    The button for a hint is shown after a wrong number, the one for the answer after all hints.
    """
    return {
        "reply": {"text": reply(secret, said["says"])},
        "hint": {"shown": said["tries"] > 0},
        "answer": {"shown": said["hinted"] >= len(secret["hints"])},
    }


def reply(secret: Said, says: list[Any]) -> str:
    """Return the reply in words."""
    if len(says) == 0:
        return ""
    if says[0] == "hint":
        return str(secret["hints"][says[1]])
    if says[0] == "gave":
        found, given = looks_like(secret, says[1]), written_out(says[1])
        if found in ["below", "above"]:
            return say(f"asked.{found}", given=given)
        looks = words_for(found, secret["told"] if found == "right" else "")
        return say("asked.gave", given=given, verdict=looks)
    return str(secret["told"])


def again(secret: Said, said: Said, own: list[dict[str, str]]) -> Said | None:
    """Return the answers with the last stored number, if the reader has not answered yet."""
    if len(own) == 0 or len(said["says"]) > 0:
        return None
    then = typed(secret, said, own[-1]["said"], "entry")
    return None if "refused" in then else then


def record(secret: Said, said: Said) -> dict[str, str] | None:
    """Return the record that is stored for the reader: the last number and its reply."""
    given = said.get("given")
    if given is None:
        return None
    return {"said": in_unit(given, secret["unit"]), "came": reply(secret, said["says"])}
