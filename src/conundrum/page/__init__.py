"""Brings the model into the reader's web page. The script is written from the model's equations."""
