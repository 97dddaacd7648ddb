"""`python -m briefing`: the same as the `briefing` command."""

import gc
import sys

gc.set_threshold(50_000, 20, 20)  # imports make many objects and no garbage; going through them costs a tenth

from briefing.cli import main  # noqa: E402 - see above

if __name__ == "__main__":
    sys.exit(main())
