"""`python -m briefing`: the same as the `briefing` command."""

import gc
import sys

gc.set_threshold(
    200_000, 20, 20
)  # imports make many objects and no garbage; looking through them takes 11 ms

from briefing.cli import main  # noqa: E402 - see above

if __name__ == "__main__":
    sys.exit(main())
