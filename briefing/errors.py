"""The errors a user can meet. Each carries the one sentence that the user is shown."""


class BriefingError(Exception):
    """A problem with the input or a file: exit code 1. `str(error)` is the sentence for the user."""

    exit_code = 1


class SourceError(BriefingError):
    """A document that cannot be read, or holds no text."""


class StoreError(BriefingError):
    """Tags, state or settings that could not be read or written."""


class UsageError(BriefingError):
    """Arguments that make no sense together: exit code 2."""

    exit_code = 2
