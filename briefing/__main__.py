"""`python -m briefing`: the same as the `briefing` command."""

import gc
import sys

gc.set_threshold(
    200_000, 20, 20
)  # imports make many objects and no garbage; looking through them takes 11 ms

try:
    from briefing.cli import main
except KeyboardInterrupt:  # Ctrl-C while the program is still loading; from here on `main` sees to it
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
