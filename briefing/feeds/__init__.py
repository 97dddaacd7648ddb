"""The reader's own sources: subscribed to, fetched, kept, and made into the roundup of a day."""
