"""The log of a class's game, read in Python: what its page wrote, and what its seed draws."""
