"""Brings the model into the reader's web page. The model's script is made from its equations."""
