"""`python -m bench [PART]…`: run every measurement, or those named, and print what they found."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from time import perf_counter
from types import ModuleType

import bench


def parts(names: list[str]) -> list[ModuleType]:
    """Return the modules of this package that measure something, or those of them that are named."""
    found = [each.name for each in pkgutil.iter_modules(bench.__path__) if not each.name.startswith("_")]
    modules = [import_module(f"bench.{name}") for name in found if not names or name in names]
    return [module for module in modules if hasattr(module, "run")]


def main(names: list[str]) -> int:
    """Print the figures of each part under its name; a part that fails does not stop the others."""
    failed = 0
    for module in parts(names):
        started = perf_counter()
        print(f"{module.__name__.removeprefix('bench.')}", flush=True)
        try:
            rows = list(module.run())
        except Exception as error:  # noqa: BLE001 - said, and the next part is measured
            failed += 1
            rows = [("failed", f"{type(error).__name__}: {error}")]
        width = max((len(what) for what, _ in rows), default=0)
        for what, figure in rows:
            print(f"  {what:<{width}}  {figure}")
        print(f"  {'(measured in':<{width}}  {perf_counter() - started:.1f} s)\n", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
