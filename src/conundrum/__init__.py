"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many futures.

`simulate` runs a `Policy` in a thousand futures and returns an `Outlook`; for several policies, it
returns `Runs`. `lab` shows a run. By custom the package is imported as ``nk``, and
``help(nk.simulate)`` explains one name. The page *With Python* (``docs/with_python.md``) explains
what you need for a paper.

Run
    Make and set: simulate, Policy, policies, Beliefs, Assumptions, Priorities, Scenario, hindcast.
    What comes of it: Outlook, Runs. Links and outcomes of your own: variant, Outcome.
Look
    The record: table, chart. The model: lab, lever. All other panels: show.
Decide
    As a game: payoffs.
Argue
    What would overturn a result: doubts, fails_where. What it depends on: sensitivity.
Teach
    Ask: ask, predict, guesses, exercise, hint, check. A class: classroom.
Errors
    What is refused: BadValue.
"""

from importlib.metadata import version as _version

from conundrum.names import offered as _offered

__version__ = _version(__name__)
__getattr__, __dir__ = _offered(__name__, __file__)
