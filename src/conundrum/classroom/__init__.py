"""What a class uses: exercises and the seminar table."""
