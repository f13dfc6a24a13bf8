"""Puts a question beside the picture with the answer; a reader's guess reveals the picture."""

from collections.abc import Sequence

import ipywidgets as widgets

from conundrum.panels.slider_rows import as_widget, box
from conundrum.questions.ask import NumberQuestion, Question, ask
from conundrum.questions.predict import Predict
from conundrum.questions.waiting import Waiting
from conundrum.tables import entries, known


def guess_columns(
    question: str,
    picture: Sequence[widgets.Widget | str],
    beside: Sequence[widgets.Widget | str] = (),
    before: str = "",
    ring: widgets.HTML | None = None,
) -> widgets.VBox:
    """Return a question with its picture to the right, or below the question on a phone.

    Parameters
    ----------
    question : str
        The id of the question. If it is empty, nothing is asked and the picture appears at once.
    picture : sequence of Widget or str
        The picture that answers the question; a text is HTML.
    beside : sequence of Widget or str, optional
        Widgets that appear below the question after the answer, such as a switch and steps.
    before : str, optional
        The empty picture, as HTML, which is shown until the reader has answered.
    ring : HTML, optional
        The widget in the picture that shows the guess as a dashed ring. The guess has to be a
        number, or an answer that has a place (``at``) in the picture.

    Returns
    -------
    VBox
        The two columns.

    Raises
    ------
    BadValue
        If there is no such question.

    Examples
    --------
    >>> panel = guess_columns("02.reach", ["<p>Curves.</p>"], before="<p>?</p>")
    >>> columns = panel.children[0].children
    >>> columns[1].children[1].layout.display
    'none'
    """
    drawn = [as_widget(one) for one in picture]
    below = box("nk-beside", *beside)
    if not question:
        return box("nk-two", box("nk-pair", box("nk-picture", *drawn), below))
    known("guess", question, {**entries("predictions"), **entries("questions")})
    waits = Waiting(question, [below, *drawn], before)
    asked = box("nk-asked", _question(question, ring))
    return box("nk-two", box("nk-pair", asked, box("nk-picture", waits, *drawn), below))


def _question(question: str, ring: widgets.HTML | None) -> Predict | Question | NumberQuestion:
    predictions, questions = entries("predictions"), entries("questions")
    if question in predictions:
        return Predict(question, predictions[question], ring)
    answers = questions.get(question, {}).get("answers", [])
    if ring and answers and all("at" in answer for answer in answers):
        return Question(question, questions[question], ring)
    return ask(question)
