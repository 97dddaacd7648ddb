"""`python -m briefing`: the same as the `briefing` command, in a process that is its own."""

import gc
import sys

gc.set_threshold(
    200_000, 20, 20
)  # imports make many objects and no garbage; looking through them takes 11 ms

try:
    from briefing import cli
except KeyboardInterrupt:  # Ctrl-C while the program is still loading; from here on `cli` sees to it
    sys.exit(130)


def main() -> int:
    """Run the command that the program's arguments ask for; return the exit code."""
    code = cli.main()
    gc.freeze()  # as it ends, Python looks for garbage in all there is, again and again: 12 to 18 ms
    return code


if __name__ == "__main__":
    sys.exit(main())
