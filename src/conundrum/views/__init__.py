"""What each panel shows under a setting, written once for the kernel and the page."""
