"""The panels: each shows a part of the model or of its record, and changes with its controls.

A panel is loaded when it is first shown, so that code which only runs the model needs neither
charts nor widgets.
"""

from conundrum.names import offered

__getattr__, __dir__ = offered(__name__, __file__)
