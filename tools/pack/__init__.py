"""What a lecturer prints for the seminar table, and the table that is played on paper."""
