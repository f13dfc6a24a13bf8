"""The commands at home: copy the notebooks to a folder, and start the programs for them."""
