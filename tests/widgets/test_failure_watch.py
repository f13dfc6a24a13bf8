"""Failures are heard: by the test that presses a button, and by the reader of every panel."""

import io
import logging
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_type_hints

import anywidget
import ipywidgets as widgets
import pytest

import conundrum as nk
from conundrum.charts.live_chart import LiveChart
from conundrum.charts.script_bundle import Carrier
from conundrum.classroom.exercises.answer_fields import Area, Ticks
from conundrum.classroom.game_frame import Frame
from conundrum.page.bridge import Bridge
from conundrum.panels.lab.code_fold import StoredSetting
from conundrum.questions.answering import Answering
from conundrum.questions.own_buttons import Own
from conundrum.questions.stepper import Stepper
from conundrum.questions.waiting import Waiting
from conundrum.widgets import failure_watch
from conundrum.widgets.buttons import Button, Held, button
from conundrum.widgets.cells import Cells
from conundrum.widgets.controls import Control, Copied, Entry, Slider, Status
from conundrum.widgets.failure_watch import Heard, watch
from conundrum.widgets.fold import _FoldHead
from conundrum.widgets.marks import Marks
from conundrum.widgets.mouse import Pick

pytestmark = pytest.mark.slow

TELL = failure_watch.tell
"""As it is for a reader; in tests a failure is raised again."""

SHOWN: dict[str, list[tuple[object, ...]]] = {
    "conclusion": [("sanctions",)],
    "ask": [("00.1",), ("02.2",)],
    "chart": [("warheads",)],
    "exercise": [("02.1",), ("02.2",), ("02.3",), ("02.6",)],
    "lever": [("us_sanctions",)],
    "move": [("us_sanctions",)],
    "predict": [("10.table",)],
    "progress": [("02",)],
    "today": [("after",)],
    "why": [("denial", "talking")],
}
"""What panels are called with that cannot do without."""

STILL = (
    *(widgets.Box, widgets.HTML, widgets.HTMLMath),
    *(LiveChart, Status, Copied, Carrier, Bridge, Own, Waiting, Frame),
)
"""Widgets that the page sends nothing of, so that nothing in them can fail."""

USES: dict[type, Callable[[Any], dict[str, Any]]] = {
    Button: lambda _: custom({"event": "click"}),
    Entry: lambda _: custom({"entry": "1"}),
    Area: lambda _: custom({"entry": "Both."}),
    Pick: lambda _: custom({"at": [0.5, 0.5]}),
    Held: lambda _: custom({"release": "leak"}),
    Cells: lambda _: custom({"cell": "sanctions reach"}),
    Marks: lambda _: custom({"mark": 4}),
    Slider: lambda it: update(value=it.low if it.value != it.low else it.high),
    _FoldHead: lambda it: update(unfolded=not it.unfolded),
    Answering: lambda _: custom({"asks": "what is said"}),
    Ticks: lambda _: custom({"entry": "1"}),
    StoredSetting: lambda _: custom({"entry": nk.Scenario(nk.Policy()).code}),
    Stepper: lambda _: custom({"at": 1}),
}
"""What the page sends when each kind of control is used."""

CALLS = {
    Button: "_pressed",
    Entry: "_take",
    Marks: "chosen",
    Answering: "secret",
    Control: "did",
}
"""What each calls then; the others are observed."""


class BrokenOnPurpose(Exception):
    pass


def broken(*_: object, **__: object) -> None:
    raise BrokenOnPurpose


def custom(content: dict[str, Any]) -> dict[str, Any]:
    return {"method": "custom", "content": content}


def update(**state: object) -> dict[str, Any]:
    return {"method": "update", "state": state}


def kind(control: Heard) -> type:
    """Which of the `USES` a control has; anywidget gives each widget a class of its own."""
    return next(one for one in USES if isinstance(control, one))


def use(control: Heard) -> None:
    """Let the page send what it sends when a control is used."""
    control.comm.handle_msg({"content": {"data": USES[kind(control)](control)}, "buffers": []})


def break_(control: Heard) -> None:
    """Put something that raises in the place of all that a control calls."""
    if calls := [name for of, name in CALLS.items() if isinstance(control, of)]:
        setattr(control, calls[0], broken)
    else:
        control.unobserve_all()
        control.observe(broken, [*USES[kind(control)](control)["state"]])


def within(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from within(child)


def public(module: Any) -> dict[str, Any]:
    return {name: getattr(module, name) for name in dir(module)}


def panels() -> dict[str, Callable[..., widgets.Widget]]:
    """Every public function that returns a widget."""
    found = {}
    for name, call in {**public(nk), **public(nk.show), **public(nk.classroom)}.items():
        returned = get_type_hints(call).get("return") if callable(call) else None
        kinds = get_args(returned) or (returned,)
        if all(isinstance(kind, type) and issubclass(kind, widgets.Widget) for kind in kinds):
            found[name] = call
    return found


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Let failures go to the page, and read what it is told."""
    monkeypatch.setattr(failure_watch, "tell", TELL)
    watch().failed = []
    return lambda: list(watch().failed)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_callback_that_raises_fails_the_test_that_calls_it() -> None:
    raw, ours = widgets.Button(), button("Break", broken)
    raw.on_click(broken)
    slider = Slider(name="Number")
    slider.observe(broken, "value")
    other = anywidget.AnyWidget()
    other.on_msg(broken)
    for act in (
        raw.click,
        ours.click,
        lambda: ours._handle_custom_msg({"event": "click"}, []),
        lambda: slider.set_state({"value": 7}),
        lambda: other._handle_custom_msg({}, []),
    ):
        with pytest.raises(BrokenOnPurpose):
            act()


def test_there_are_panels() -> None:
    assert set(SHOWN) <= set(panels())
    assert {"lab", "clash", "doubting", "guesses"} <= set(panels())


@pytest.mark.sweep
@pytest.mark.parametrize("name", panels())
def test_every_control_of_every_panel_that_fails_has_its_line(
    name: str, told: Callable[[], list[str]]
) -> None:
    for given in SHOWN.get(name, [()]):
        panel = panels()[name](*given)
        for head in [one for one in within(panel) if isinstance(one, _FoldHead)]:
            use(head)
        # Whatever else there is would have to be one or the other.
        assert [one for one in within(panel) if not isinstance(one, (Heard, *STILL))] == []
        for control in [one for one in within(panel) if isinstance(one, Heard)]:
            break_(control)
            use(control)
            assert told()[-1:] == [control.mark]
            assert control.mark in control._dom_classes


def test_every_kind_of_control_is_used() -> None:
    kinds = {*Heard.__subclasses__(), *Control.__subclasses__()} - {Control}
    # The bell is an example in a docstring.
    assert {kind for kind in kinds if kind.__name__ != "Bell"} == set(USES)


def test_the_line_goes_when_the_control_works_again(
    told: Callable[[], list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    acts: Iterator[Callable[[], object]] = iter([broken, broken, list])

    def now_and_then() -> None:
        next(acts)()

    first, other = button("Now and then", now_and_then), button("Never", broken)
    use(other)
    told_of_first = []
    watch().observe(lambda change: told_of_first.append(first.mark in change["new"]), "failed")
    for _ in range(3):
        use(first)
    # It goes and comes back, so that the second failure is read out, too.
    assert told_of_first == [True, False, True, False]
    assert told() == [other.mark]
    assert [record.levelno for record in caplog.records] == 3 * [logging.ERROR]
    assert "raise BrokenOnPurpose" in caplog.text


def test_what_fails_is_printed_where_the_server_was_started(
    told: Callable[[], list[str]], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As in a kernel: what is printed goes to the page, and the terminal has a file of its own.
    with (tmp_path / "terminal").open("w") as terminal:
        printed = io.StringIO()
        printed.fileno = terminal.fileno  # type: ignore[method-assign]
        monkeypatch.setattr("sys.stderr", printed)
        use(button("Break", broken))
    assert "raise BrokenOnPurpose" in (tmp_path / "terminal").read_text(encoding="utf-8")


def test_the_page_is_answered_what_it_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[object] = []
    monkeypatch.setattr(watch(), "send", answers.append)
    watch()._handle_custom_msg({"at": 7}, [])
    assert answers == [{"at": 7}]


def test_what_a_page_says_names_no_more_than_a_reader_knows() -> None:
    words = watch().words
    assert words["app"].keys() == words["lab"].keys()
    for said in words["app"].values():
        assert "cell" not in said
