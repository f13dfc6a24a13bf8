"""Generic controls, which know nothing of the argument: slider, buttons, fold, entry, long run."""
