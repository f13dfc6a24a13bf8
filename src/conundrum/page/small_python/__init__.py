"""Writes the part of Python that goes to the page as JavaScript."""
