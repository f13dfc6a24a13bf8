"""What a reader is asked and answers: choices, numbers, predictions, and what keeps them."""
