"""The rules, goals and runs of the class's game, in Python that is also translated for the page."""
