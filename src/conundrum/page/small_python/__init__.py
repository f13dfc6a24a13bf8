"""Translates the part of Python that the page needs into JavaScript."""
