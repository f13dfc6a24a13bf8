"""The tools of whoever changes the set: they check texts and write what follows from other files."""
