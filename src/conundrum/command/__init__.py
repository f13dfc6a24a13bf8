"""What a reader starts at home: a folder with the set's files, and the programs that show them."""
