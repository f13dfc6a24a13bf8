"""A policy becomes an outlook: simulation, scenario and its code, weights, hindcast."""
