"""Conundrum: a page that is exported or printed shows a panel's still, since it has no kernel."""

c = get_config()  # type: ignore[name-defined] # noqa: F821
c.HTMLExporter.NbConvertBase.display_data_priority = [
    *("text/html", "application/vnd.jupyter.widget-view+json", "text/markdown"),
    *("image/svg+xml", "text/latex", "image/png", "image/jpeg", "text/plain"),
]
