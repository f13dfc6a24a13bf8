"""The tools of whoever changes the set: checks, and writers of what follows from other files."""
