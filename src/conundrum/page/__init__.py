"""Brings the model into the reader's page. Its script is written from the model's links."""
