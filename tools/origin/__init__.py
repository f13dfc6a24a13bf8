"""Checks figures in prose: each has a comment behind it that says how to compute it.

`docs/figures.md` describes the comment and its language.
"""
