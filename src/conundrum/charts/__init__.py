"""The charts, with one file for each kind. Only "style.py" sets their colours, fonts and sizes."""
