"""What runs mean: trade-offs, games, balance, conclusions, and how a move travels."""
