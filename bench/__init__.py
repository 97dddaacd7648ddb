"""Measurements: `python -m bench` runs `run()` of every module here that has one."""
