"""YAML as people write it: read with places, written, and edited in place."""
