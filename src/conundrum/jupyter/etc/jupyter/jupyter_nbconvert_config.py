"""Conundrum: how ``jupyter nbconvert --execute --to html NOTEBOOK`` makes a page of a notebook."""

import os

c = get_config()  # type: ignore[name-defined] # noqa: F821
load_subconfig("conundrum_exports.py")  # type: ignore[name-defined] # noqa: F821
# What a widget would need to be drawn: megabytes, and a script from the network.
c.ExecutePreprocessor.store_widget_state = False
# The kernel that runs the notebook inherits it: `conundrum.widgets.still`.
os.environ["CONUNDRUM_STILLS"] = "whole"
