"""Conundrum: how ``jupyter nbconvert --execute --to html NOTEBOOK`` makes a page of a notebook."""

import os

c = get_config()  # type: ignore[name-defined] # noqa: F821
load_subconfig("conundrum_hidden_code.py")  # type: ignore[name-defined] # noqa: F821
# A widget without a kernel shows nothing. If a notebook page stores no widgets, it shows the
# printed form of each widget.
c.ExecutePreprocessor.store_widget_state = False
# The kernel that runs the notebook inherits this, and `conundrum.widgets.still` reads it.
os.environ["CONUNDRUM_STILLS"] = "whole"
