"""Weights that a tool of `tools/` fitted, in a table beside the module that uses them.

One invariant: what is read is what was written, by table and name; order means nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from sys import intern


def read_weights(path: Path, ending: str = "") -> dict[str, dict[str, float]]:
    """Return the tables of a file whose names have this `ending`.

    Lines are of table, name and weight between tabs; `#` opens a remark. A name or weight that recurs is kept
    once.
    """
    number = cache(float)
    tables: dict[str, dict[str, float]] = {}
    last, weights = "", None
    for line in path.read_text(encoding="utf-8").splitlines():
        table, _, row = line.partition("\t")
        if table != last:  # the lines of a table stand together: few begin another
            wanted = row and table.endswith(ending) and table[0] != "#"
            last, weights = table, tables.setdefault(table, {}) if wanted else None
        if weights is not None:
            name, _, weight = row.partition("\t")
            weights[intern(name)] = number(weight)
    return tables


def written_weights(tables: Mapping[str, Mapping[str, float]], remarks: Iterable[str]) -> str:
    """Return `tables` as `read_weights` reads them, with `remarks` on top: when, from what, how good."""
    head = [f"# {remark}" for remark in remarks]
    lines = [
        f"{table}\t{name}\t{weight:.2f}"
        for table, weights in tables.items()
        for name, weight in sorted(weights.items())
    ]
    return "\n".join([*head, *lines, ""])
