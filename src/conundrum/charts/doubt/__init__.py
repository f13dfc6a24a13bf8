"""Tables on how sure a conclusion is, and labels for the tables."""
