"""Conundrum: leaves out the hidden code of a notebook that is printed or exported as a page."""

from typing import Any

c = get_config()  # type: ignore[name-defined] # noqa: F821


def without_hidden_code(notebook: Any, resources: Any) -> tuple[Any, Any]:
    """Mark cells whose code is hidden, so that nbconvert leaves it out."""
    for cell in notebook.cells:
        if cell.metadata.get("jupyter", {}).get("source_hidden"):
            cell.metadata["transient"] = {"remove_source": True}
    return notebook, resources


c.HTMLExporter.preprocessors = [without_hidden_code]
