"""Analysis of runs: trade-offs, games, conclusions, and doubts about the conclusions."""
