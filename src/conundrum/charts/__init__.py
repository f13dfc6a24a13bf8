"""The charts: one file a kind. `style` is the only place with colours, fonts and sizes."""
