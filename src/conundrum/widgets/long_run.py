"""A run of some seconds: begun and stopped by one button, its progress shown, its result kept."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event, Thread

import ipywidgets as widgets

from conundrum.analysis.result_cache import Forms, Tables, keep, recall
from conundrum.tables import say
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Status
from conundrum.widgets.failure_watch import IN_TURN

Tell = Callable[[int, int], None]


class Stopped(Exception):
    """Raised where a run tells how far it is, once it is to stop."""


@dataclass(frozen=True)
class Job:
    """Something to run.

    Parameters
    ----------
    work : callable
        Takes a function to call again and again with what is done and all there is to do; returns
        the result.
    at : Path
        Where the result is kept, as `conundrum.analysis.result_cache.path` says.
    forms : mapping of str to Form
        What the result looks like; what is kept is trusted only if it looks so.
    command : str
        What one writes in a notebook to run it anew.
    """

    work: Callable[[Tell], Tables]
    at: Path
    forms: Forms
    command: str


class LongRun(widgets.VBox):
    """One job at a time, run beside whatever else the page asks of the kernel.

    A run that is stopped, or that fails, leaves the last result as it is and keeps nothing.

    Parameters
    ----------
    show : callable
        Called with each result, whether it was run or recalled.

    Attributes
    ----------
    button : Button
        Begins the run, and stops it while it goes on.
    said : Status
        What came of it, when, and how it is run anew, which holds where no kernel is left, too.
    """

    unasked = False
    """Whether a job is run as soon as it is taken, for a page on which nobody can begin it."""

    def __init__(self, show: Callable[[Tables], None]) -> None:
        self._show = show
        self._job: Job | None = None
        self._going: Event | None = None
        self._thread: Thread | None = None
        self.button = button(say("long_run.run"), self.press)
        self.progress, self.said = widgets.HTML(), Status()
        bar = widgets.Box([self.button, self.progress])
        bar.add_class("nk-bar")
        super().__init__([bar, self.said])

    def take(self, job: Job) -> None:
        """Take another job; what was kept of it is shown at once, and any other run is stopped."""
        self._end()
        self._job = job
        tables, damaged = recall(job.at, job.forms)
        if tables is None:
            sentence = "long_run.damaged" if damaged else "long_run.none"
            self.said.text = say(sentence, damaged=damaged)
            if self.unasked:
                self.press()
                self.wait()
        else:
            self._show(tables)
            day = date.fromtimestamp(job.at.stat().st_mtime)
            read = say("long_run.read", file=str(job.at), day=_written(day))
            self.said.text = f"{read} {say('long_run.anew', command=job.command)}"

    def press(self) -> None:
        """Begin the run, or stop it."""
        if self._going:
            self._end()
            self.said.text = say("long_run.stopped")
        elif self._job:
            self._going = going = Event()
            self.button.description, self.said.text = say("long_run.stop"), ""
            self._thread = Thread(target=self._run, args=(self._job, going), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until the run has ended, if there is one."""
        if self._thread:
            self._thread.join()

    def _end(self) -> None:
        if self._going:
            self._going.set()
        self._going, self.button.description, self.progress.value = None, say("long_run.run"), ""

    def _run(self, job: Job, going: Event) -> None:
        began = time.monotonic()

        def tell(done: int, total: int) -> None:
            with IN_TURN:
                if going.is_set():
                    raise Stopped
                self.progress.value = _bar(done, total)

        failed: Exception | None = None
        try:
            tables = job.work(tell)
        except Stopped:
            return
        except Exception as raised:
            failed = raised
        with self.button.in_turn():
            if going.is_set():
                return
            self._end()
            if failed:
                raise failed
            self._show(tables)
            took = time.monotonic() - began
            kept = keep(tables, job.at) or say("long_run.kept", file=str(job.at))
            day = _written(date.today())
            done = say("long_run.done", day=day, seconds=f"{took:.0f}", kept=kept)
            self.said.text = f"{done} {say('long_run.anew', command=job.command)}"


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _bar(done: int, total: int) -> str:
    """Return the progress as HTML."""
    return (
        f'<progress aria-label="{say("long_run.progress")}" value="{done}" max="{total}">'
        f"</progress> {say('long_run.of', done=f'{done:,}', total=f'{total:,}')}"
    )
