"""Many games of the seminar at once, and their players."""
