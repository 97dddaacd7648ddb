"""Where the data that come with the program are: the themes and the sample documents.

One invariant: the same names are found in a wheel, which carries them in `briefing/_data/`, and in a checkout
(an editable install), where they are folders beside the package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent

SAMPLE: Final = "ukraine-roundup.txt"
"""The sample that is opened when the library is empty."""


def data_directory(name: str) -> Path:
    """Return the folder `name` (`themes` or `seeds`) of the bundled data, whether or not it exists."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def themes_directory() -> Path:
    """Return the folder of the bundled themes."""
    return data_directory("themes")


def sample_document(name: str = SAMPLE) -> Path:
    """Return the path of a bundled sample document."""
    return data_directory("seeds") / name
