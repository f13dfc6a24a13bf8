"""What runs mean: trade-offs, games, conclusions, and how a move travels."""
