"""One file for each panel that a notebook calls; `lab` has everything, most others a part."""
