"""The two powers' game: its payoffs from the model, its name, and its equilibria."""
