"""The charts, with one file for each kind. Only `style` sets colours, fonts and sizes."""
