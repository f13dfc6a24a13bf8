"""A page a seat, for phones: a small server beside the desk, which writes to the game's log."""
