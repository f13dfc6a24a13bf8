"""Charts: one file for each kind of chart. Only "style.py" sets their colours, fonts and sizes."""
