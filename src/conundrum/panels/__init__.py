"""The panels that a notebook calls, with one file for each. `lab` shows the whole model."""
