"""Exercises: an answer is checked, hinted at and kept, on a page or in code.

``data/exercises.toml`` holds them, by notebook and number, and ``data/exercises_made.toml`` those
that ask for what is made in Python; docs/exercises.md says how to add one.
"""

from conundrum.classroom.exercises.checking import check, hint
from conundrum.classroom.exercises.exercise_page import exercise
from conundrum.classroom.exercises.progress_table import progress

__all__ = ["check", "exercise", "hint", "progress"]
