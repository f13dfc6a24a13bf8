"""The panels that a notebook calls: one file for each panel. `lab` shows the whole model."""
