"""What the command "conundrum" does: it copies and serves notebooks, and runs a scenario."""
