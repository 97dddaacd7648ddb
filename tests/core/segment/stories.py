"""Stories of a coast that never was, by their headlines, for tests of what stands around them."""

from __future__ import annotations

STORIES = {
    "Dockers walk out for a third day": (
        "Dockers kept both berths closed on Tuesday, and 900 passengers slept in the terminal. The union "
        "says that nobody will work nights for day wages."
    ),
    "Paper mill takes its first logs": (
        "After four years the paper mill began to work on Monday. Sixty people have their jobs back, and the "
        "owner wants to double that within a year."
    ),
    "Museum returns two bronze heads": (
        "Two bronze heads go back to the town where they were dug up a hundred years ago. The director "
        "signed the papers in the morning."
    ),
    "Terns delay the second berth": (
        "Birds that breed on the spit have started a dispute between the port and the county. A count of the "
        "nests is due on Thursday."
    ),
}
