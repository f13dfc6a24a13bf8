"""Many games of the seminar at once, and who plays them."""
