"""The model in the reader's page: emitted from the links, played by a script, held to Python's."""
