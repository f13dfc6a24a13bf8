"""The log of a class's game, read in Python: what the page wrote, and what the seed draws."""
