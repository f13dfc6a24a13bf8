"""The rules of a prediction, in the kernel and in the page. A guess reveals the chart.

The answers so far (``said``) have the place of the ``chosen`` answer, whether the reader has
``committed``, and the number that was then ``given``.
"""

from typing import Any

from conundrum.questions.asked_number import Said, in_unit, read_number
from conundrum.questions.lettered import marked
from conundrum.tables import say, written, written_out


def pressed(secret: Said, said: Said, part: str, values: dict[str, float]) -> Said | None:
    """Return the answers after the press of a button; "at" is the value of the slider."""
    if said["committed"] is True:
        return None
    if part in marked(secret["answers"], None):
        return {**said, "chosen": int(part)}
    if part != "commit" or unready(secret, said):
        return None
    return {
        **said,
        "committed": True,
        "given": None if secret["guess"] is None else values["slider"],
    }


def unready(secret: Said, said: Said) -> bool:
    """Say whether the reader has chosen no answer yet, and so cannot commit to an answer."""
    return secret["guess"] is None and said["chosen"] is None


def typed(secret: Said, said: Said, text: str, part: str) -> Said:
    """Return the slider's value for a typed number, or the reason why the text is refused."""
    read = read_number({**secret, "unit": secret["guess"]["unit"]}, text)
    return read if "refused" in read else {"slides": read["number"]}


def view(secret: Said, said: Said, failed: str) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of each widget; "failed" is why a guess is not stored."""
    committed = said["committed"] is True
    texts = [reply(secret, said), failed] if committed else []
    buttons = marked(secret["answers"], said["chosen"])
    return {
        "reply": {"text": " ".join([text for text in texts if text != ""])},
        **{place: {**traits, "disabled": committed} for place, traits in buttons.items()},
        "commit": {"disabled": committed or unready(secret, said), "shown": not committed},
        **({} if secret["guess"] is None else guessed(secret, said, committed)),
        "place": {"holds": ["record"] if committed and secret["about"] != "" else []},
    }


def guessed(secret: Said, said: Said, committed: bool) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of the slider, and of the chart with the guess."""
    if not committed:
        return {"slider": {"shown": True}}
    if secret["guess"]["mark"] == "":
        return {"slider": {"shown": False}, "ring": {"value": ring(secret, said["given"])}}
    says = say(secret["guess"]["mark"], guess=written_out(said["given"]))
    about = say("guess.marked", chart=secret["about"], says=says)
    run = {"guess": said["given"], "says": says}
    return {"slider": {"shown": False}, "chart": {"marked": {"run": run, "about": about}}}


def ring(secret: Said, given: float) -> str:
    """Return HTML with a dashed ring that marks the guess on the axis of a picture.

    Examples
    --------
    >>> ring({"high": 100}, 50)
    '<i class="nk-ring" style="--guess: 0.500"><span>your guess: 50</span></i>'
    """
    says = say("guess.mark", guess=written_out(given))
    share = written(given / secret["high"], 3)
    return f'<i class="nk-ring" style="--guess: {share}"><span>{says}</span></i>'


def reply(secret: Said, said: Said) -> str:
    """Return the reply to the chosen answer, or compare the guess with the right figure."""
    guess, given = secret["guess"], said["given"]
    if guess is None:
        return str(secret["answers"][said["chosen"]]["reply"])
    near = abs(given - guess["right"]) <= guess["tolerance"]
    side = "near" if near else "below" if given < guess["right"] else "above"
    return say(
        f"asked.{guess['source']}",
        given=written_out(given),
        right=guess["told"],
        reply=guess["replies"][side],
    )


def again(secret: Said, said: Said, own: list[dict[str, str]]) -> Said | None:
    """Return the answers with the first stored guess, because only the first guess counts."""
    if len(own) == 0 or said["committed"] is True:
        return None
    guessed = own[0]["said"]
    if secret["guess"] is None:
        says = [answer["says"] for answer in secret["answers"]]
        return fixed(says.index(guessed), None) if guessed in says else None
    read = read_number({**secret, "unit": secret["guess"]["unit"]}, guessed)
    return None if "refused" in read else fixed(None, read["number"])


def fixed(chosen: int | None, given: float | None) -> Said:
    """Return the answers after the reader has committed to an answer or a number."""
    return {"chosen": chosen, "committed": True, "given": given}


def record(secret: Said, said: Said) -> dict[str, str] | None:
    """Return the record that is stored for the reader: the guess, and the outcome."""
    if said["committed"] is not True:
        return None
    if secret["guess"] is None:
        return {"said": secret["answers"][said["chosen"]]["says"], "came": secret["came"]}
    return {"said": in_unit(said["given"], secret["guess"]["unit"]), "came": secret["came"]}
