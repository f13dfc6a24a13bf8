"""What sets the project up and writes the files that follow from others."""
