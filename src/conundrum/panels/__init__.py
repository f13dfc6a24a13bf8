"""One file for each panel that a notebook calls; `lab` is the whole, most others are parts."""
