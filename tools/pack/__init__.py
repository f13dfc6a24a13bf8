"""What a lecturer prints for a class, and what goes with it into one zip."""
