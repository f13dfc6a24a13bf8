"""Operate the argument of *The North Korea Conundrum*: two powers, one model, many futures.

A `Policy` goes in, `simulate` runs it in a thousand futures, an `Outlook` comes out (of several
policies, `Runs`), and `lab` shows it. By custom the package is imported as ``nk``;
``help(nk.simulate)`` tells of one name. The page *With Python* (``docs/with_python.md``) leads
through what a paper needs.

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
