"""Where everything lives.

One invariant: nothing is created here; a directory comes into being when something is written to it.
"""

import os
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefing.core.model import Document
from briefing.core.text.naming import slug
from briefing.files import expanded
from briefing.sources.source import STANDARD_INPUT, Source

ROUNDUP = ".roundup.json"
"""How the names of roundups end."""
TAG_FILE = ".yaml"
"""How the names of tag files end."""
SLUG_WORDS = 6
SLUG_LENGTH = 48


class Paths(NamedTuple):
    """The four directories of the program and what is kept in them."""

    config: Path
    data: Path
    state: Path
    cache: Path
    tags_override: Path | None = None
    """Another directory for tag files, from `--tags`."""
    config_override: Path | None = None
    """Another settings file, from `--config`."""

    @classmethod
    def from_environment(
        cls,
        environment: Mapping[str, str] | None = None,
        *,
        tags: str | Path | None = None,
        config: str | Path | None = None,
    ) -> "Paths":
        """Return the XDG directories, or those below `BRIEFING_HOME` when that is set.

        Args:
            environment: the variables to look at; None for those of this process.
            tags: the value of `--tags`.
            config: the value of `--config`.
        """
        variables = os.environ if environment is None else environment
        home = variables.get("BRIEFING_HOME")
        directories = below(expanded(home).absolute()) if home else platform_directories()
        return cls(*directories, _absolute(tags), _absolute(config))

    @property
    def tags(self) -> Path:
        """The directory of tag files."""
        return self.tags_override or self.data / "tags"

    def count_tag_files(self, most: int) -> int:
        """Return how many tag files there are, counting no further than `most`; loads nothing."""
        found = 0
        with suppress(OSError), os.scandir(self.tags) as entries:
            for entry in entries:
                found += entry.name.endswith(TAG_FILE)
                if found == most:
                    break
        return found

    @property
    def library(self) -> Path:
        """The directory of kept texts."""
        return self.data / "library"

    @property
    def settings_file(self) -> Path:
        """The file of settings."""
        return self.config_override or self.config / "config.yaml"

    @property
    def feeds_file(self) -> Path:
        """The file of subscriptions."""
        return self.config / "feeds.yaml"

    @property
    def subscriptions(self) -> Path:
        """What that file said last; may be deleted at any time."""
        return self.cache / "feeds.json"

    @property
    def feeds_database(self) -> Path:
        """What was fetched."""
        return self.data / "feeds.db"

    @property
    def roundups(self) -> Path:
        """The directory of roundups made of feeds."""
        return self.data / "roundups"

    def roundup_of(self, day: str, choice: str = "") -> Path:
        """Return where the roundup of a day stands: of all feeds, or of a choice of them."""
        return self.roundups / f"{day}{f'-{file_slug(choice)}' if choice else ''}{ROUNDUP}"

    @property
    def themes(self) -> Path:
        """The directory of the user's own themes."""
        return self.config / "themes"

    @property
    def keymap_file(self) -> Path:
        """The file of the user's own keys."""
        return self.config / "keymap.yaml"

    @property
    def database(self) -> Path:
        """Reading positions, the undo journal and the index; may be deleted at any time."""
        return self.state / "state.db"

    @property
    def briefs(self) -> Path:
        """What was made of the texts in the library; may be deleted at any time."""
        return self.cache / "briefs"

    @property
    def lock(self) -> Path:
        """The file that is locked for the length of a write: whoever shares the tags shares it."""
        return self.tags / ".briefing.lock"

    @property
    def own_lock(self) -> Path:
        """The file that is locked instead where the file system of the tags knows no locks."""
        return self.state / f"tags-{zlib.crc32(os.fsencode(self.tags)):08x}.lock"

    def keep(self, file: Path) -> bool:
        """Tell whether a file is one of those kept here, by whatever name it is called."""
        place = file.resolve()
        folders = (self.tags, self.library, self.roundups, self.state, self.themes)
        files = (self.settings_file, self.feeds_file, self.keymap_file, self.feeds_database)
        return place.parent in (each.resolve() for each in folders) or place in (
            each.resolve() for each in files
        )

    @property
    def backups(self) -> Path:
        """Copies of tag files that had to be rewritten whole."""
        return self.state / "backups"


def below(home: Path) -> tuple[Path, Path, Path, Path]:
    """Return the directories for settings, data, state and cache below `home`."""
    return home / "config", home / "data", home / "state", home / "cache"


def platform_directories() -> tuple[Path, Path, Path, Path]:
    """Return the directories for settings, data, state and cache that the platform provides."""
    from platformdirs import PlatformDirs

    places = PlatformDirs("briefing", appauthor=False)
    return places.user_config_path, places.user_data_path, places.user_state_path, places.user_cache_path


def with_tilde(path: Path | str) -> str:
    """Return `path` as people write it: the home directory as `~`."""
    text, home = str(path), str(Path.home())
    return "~" + text[len(home) :] if text.startswith(home + os.sep) else text


def lasting_source(document: Document) -> str:
    """Return the source of `document` as a tag file has it."""
    return with_tilde(Source.named(document.source or STANDARD_INPUT).lasting_name)


def file_slug(text: str) -> str:
    """Return the first words of `text`, fit for a file name."""
    return slug(text, SLUG_WORDS, SLUG_LENGTH) or "document"


def _absolute(path: str | Path | None) -> Path | None:
    return None if path is None else expanded(path).absolute()
