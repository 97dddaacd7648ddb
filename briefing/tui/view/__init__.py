"""Values of the core to pages: one module per kind of page, all plain functions."""
