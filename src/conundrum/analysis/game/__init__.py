"""The game between the two powers: its payoffs from the model, its name, and its equilibria."""
