"""What sources are called."""

from __future__ import annotations

import pytest

from briefing.core.text.naming import source_name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/home/ada/news/day.txt", "day.txt"),
        ("news/", "news"),
        (r"/home/ada/half\full.txt", r"half\full.txt"),
        (r"C:\news\day.txt", "day.txt"),
        (r"\\shelf\news\day.txt", "day.txt"),
    ],
)
def test_folders_are_left_out_of_a_name_and_nothing_else(source: str, name: str) -> None:
    assert source_name(source, anonymous=True) == name
