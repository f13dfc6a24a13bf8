"""The published edition: the notebooks as a site without a kernel. `tools/site.py` builds it."""
