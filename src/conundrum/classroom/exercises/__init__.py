"""Exercises, on a page or in code, which check and store answers and give hints.

``data/exercises.toml`` holds the exercises by notebook and number. ``data/exercises_made.toml``
holds those that ask for something made in Python. docs/exercises.md says how to add an exercise.
"""

from conundrum.classroom.exercises.checking import check, hint
from conundrum.classroom.exercises.exercise_page import exercise
from conundrum.classroom.exercises.progress_table import progress

__all__ = ["check", "exercise", "hint", "progress"]
