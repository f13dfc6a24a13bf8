"""What each panel shows under a setting: one source, for the kernel and for the page."""
