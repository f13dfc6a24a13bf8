"""The published edition: the set as a site that needs no kernel. `tools/site.py` builds it."""
