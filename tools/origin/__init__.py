"""Figures in prose and where they are from: the comment behind a figure, and what it means.

`docs/figures.md` describes the comment and its language.
"""
