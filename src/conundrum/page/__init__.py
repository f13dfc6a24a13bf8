"""The model in the reader's page: written from the links, and tested against Python."""
