"""The data folder, read and checked: settings, evidence, bounds, numbers as people type them."""
