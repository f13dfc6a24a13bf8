"""What is sent once, however many panels there are."""

import ipywidgets as widgets

import conundrum as nk


def test_the_style_sheet_is_sent_once_for_all_panels() -> None:
    for _ in range(3):
        nk.chart("votes")
        nk.ask("00.1")
    held = widgets.Widget.get_manager_state()["state"].values()
    texts = [value for one in held for value in one["state"].values() if isinstance(value, str)]
    assert sum("@font-face" in text for text in texts) == 1
