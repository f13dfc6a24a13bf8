"""Questions to the reader: choices, numbers and predictions, and the files that keep answers."""
