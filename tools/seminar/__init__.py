"""The log of a game as Python reads it; many games at once, and their players."""
