"""Notebooks in their normal form: what a run leaves is gone, the rest stays."""

import json

import nbformat
import pytest

from tools.notebooks import normal


def notebook(*cells):
    """Return the text of a notebook as an editor may leave it."""
    return json.dumps(
        {"nbformat": 4, "nbformat_minor": 4, "metadata": {"widgets": {}}, "cells": cells}
    )


def code(source, **more):
    shown = {"output_type": "stream", "name": "stdout", "text": "4"}
    return {
        "cell_type": "code",
        "source": source,
        "execution_count": 7,
        "outputs": [shown],
        "metadata": {"scrolled": True, "tags": ["kept"]},
        **more,
    }


def test_normal_form_drops_what_a_run_leaves_and_keeps_the_rest():
    text = normal(notebook(code("2 + 2", id="sum"), code("# Two\n1 + 1")))
    result = json.loads(text)
    first, second = result["cells"]
    assert (first["outputs"], first["execution_count"]) == ([], None)
    assert first["metadata"] == {"tags": ["kept"]}
    assert (first["id"], second["id"]) == ("sum", "1-two")
    assert "widgets" not in result["metadata"]
    assert result["metadata"]["kernelspec"]["name"] == "python3"
    assert text.endswith("}\n")
    assert normal(text) == text


def test_normal_form_hides_the_code_of_a_chapter():
    (cell,) = json.loads(normal(notebook(code("1")), hidden=True))["cells"]
    assert cell["metadata"] == {"jupyter": {"source_hidden": True}, "tags": ["kept"]}


def test_normal_form_tells_copied_cells_apart():
    cells = json.loads(normal(notebook(code("1", id="twin"), code("2", id="twin"))))["cells"]
    assert [cell["id"] for cell in cells] == ["twin", "1-2"]


def test_normal_form_refuses_what_is_no_notebook():
    with pytest.raises(nbformat.ValidationError):
        normal(notebook({**code("1"), "cell_type": "poem"}))
