"""The class's game, in the part of Python that goes to the page: its rules, goals and runs."""
