"""The two powers' game: payoffs from the model, its name, and what would make an agreement hold."""
