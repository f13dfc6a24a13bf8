"""An exercise as a page shows it: a widget for the answer, hints, and a reply."""

from __future__ import annotations

from typing import Any

from conundrum.classroom.exercises.answer_fields import Sliders, Ticks, part
from conundrum.classroom.exercises.checking import graded, keep_graded, keep_note
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.kinds import find, secret_of
from conundrum.questions import asked_exercise, effort
from conundrum.questions.asking import Asking
from conundrum.questions.stored_answers import tries
from conundrum.run.scenario import older
from conundrum.tables import BadValue, say
from conundrum.widgets import Status, button


class Exercise(Asking):
    """An exercise to answer without code, which shows again what the reader answered before.

    Parameters
    ----------
    name : str
        The id of the exercise.

    Attributes
    ----------
    about : dict
        The entry of the exercise in ``data/exercises.toml``.
    part : widget
        What the reader answers with: a box for a number, buttons, sliders, or an area for a text.
    last : Reply or None
        The reply to the last answer.
    """

    def __init__(self, name: str) -> None:
        self.name, self.about = name, find(name)
        self.title = self.about["title"]
        self.last: Reply | None = None
        self.part = part(self.about, self.give)
        self.hint_button, self.hints = button(say("asked.hint"), self.hint), Status(look="nk-hints")
        self.solution_button = button(say("exercise.solution"), self.solve)
        self.worked = Status(look="nk-hints")
        super().__init__([self.part], [self.hint_button, self.solution_button])
        text = self.about["kind"] == "text"
        rubric = {"rubric": Ticks(self.tick, legend=say("exercise.rubric"))} if text else {}
        self._content += [*rubric.values(), self.hints, self.worked]
        self.unprinted = (self.reply, *rubric.values(), self.hints, self.worked)
        self.add_class("nk-exercise")
        self.answered_by(
            asked_exercise,
            {"exercise": name},
            {
                **{"hint": self.hint_button, "hints": self.hints},
                **{"solution": self.solution_button, "worked": self.worked},
                **rubric,
                **self.part.parts,
            },
            effort.FRESH,
            lambda: secret_of(name, self.about),
            about=self.about,
            take=self._hear,
        )
        self.solution_button.layout.display = "none"
        self._resume([vars(one) for one in tries()[0].get(name, [])])
        if isinstance(self.part, Sliders):
            self.part.follow(self._stands)

    def __repr__(self) -> str:
        return f"{self.name}: {self.bridge.said['kept'] or 'no answer yet'}\n{self.reply.text}"

    @property
    def right(self) -> bool:
        """Whether the last answer is right."""
        return self.last is not None and self.last.right

    def give(self, answer: object) -> Reply:
        """Give an answer, of any kind that `conundrum.check` takes, and show the reply.

        Examples
        --------
        >>> Exercise("02.1").give("nothing").verdict
        'unread'
        """
        reply, kept = self._judge(answer)
        if failed := keep_graded(reply, kept):
            self.bridge.draw(failed)
        return reply

    def _judge(self, answer: object) -> tuple[Reply, str]:
        self.last, kept = graded(self.name, answer, self.bridge.said["solved"])
        # In an exercise with a goal, the answer may be a scenario code from an older version of the
        # model. The reply then says so.
        note = older(answer) if self.about["kind"] == "goal" else ""
        told = f"{self.last.says} {note}".rstrip()
        self._move(kept)
        self.bridge.say(
            asked_exercise.with_verdict(self.bridge.said, kept, self.last.verdict, told)
        )
        return self.last, kept

    def _resume(self, records: list[dict[str, str]]) -> None:
        """Show the stored answers again."""
        if records:
            then = effort.resumed(self.bridge.said, records)
            self.bridge.say(then)
            for last in effort.since(records)[-1:]:
                self._judge(last["said"])
                self.bridge.say({**self.bridge.said, "tries": then["tries"]})

    def solve(self) -> None:
        """Show a solution, after two answers that were not right.

        After a solution, the exercise may ask for another number.
        """
        if effort.offers(self.about, self.bridge.said):
            self._note(effort.solved(secret_of(self.name, self.about), self.bridge.said))

    def tick(self, points: str) -> None:
        """Tick the points of the rubric whose numbers are given, such as "1, 3"."""
        self._note(effort.ticked(self.bridge.said, points))

    def _note(self, said: dict[str, Any]) -> None:
        """Show and store what a reader did besides answering, such as ticking a point."""
        self.bridge.say(said)
        if failed := keep_note(self.name, effort.noted(said) or {}):
            self.bridge.draw(failed)

    def hint(self) -> None:
        """Show one more hint; after the last hint, say that there is no further hint."""
        self.bridge.say(asked_exercise.hinted(self.about["hints"], self.bridge.said))

    def _hear(self, said: dict[str, Any]) -> None:
        """Take over the page's reply to an answer; the page has already stored the answer."""
        if said["did"] == "answered":
            self.last = Reply(self.name, said["verdict"], said["told"])
            self._move(said["kept"])

    def _stands(self, code: str) -> None:
        """Remove the reply when a slider was moved after the answer, unless the page removes it."""
        moved = asked_exercise.moved({"kind": self.about["kind"]}, self.bridge.said, code)
        # A late reply of the kernel would replace a newer reply of the page.
        if moved is not None and not self.bridge.sealed:
            self.bridge.say(moved)

    def _move(self, kept: str) -> None:
        """Move the sliders to the setting of the last answer."""
        if isinstance(self.part, Sliders) and kept:
            self.part.show(kept)


def exercise(exercise: str) -> Exercise:
    """Show an exercise that readers answer without code.

    Parameters
    ----------
    exercise : str
        The id of the exercise, such as ``02.1``.

    Raises
    ------
    BadValue
        If no exercise has that id, or if it asks for something made in Python.
    """
    if find(exercise)["kind"] == "made":
        raise BadValue("exercise", exercise, advice=say("exercise.made", exercise=exercise))
    return Exercise(exercise)
