"""Where things are."""

from __future__ import annotations

from pathlib import Path

from briefing.store.paths import Paths, with_tilde


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    paths = Paths.from_environment({"BRIEFING_HOME": str(tmp_path)})
    places = (
        paths.tags,
        paths.library,
        paths.settings_file,
        paths.themes,
        paths.database,
        paths.lock,
        paths.cache,
    )
    assert all(tmp_path in place.parents for place in places)
    assert not any(tmp_path.iterdir())


def test_options_move_tags_and_settings(tmp_path: Path) -> None:
    paths = Paths.from_environment({"BRIEFING_HOME": "/x"}, tags="some/tags", config=tmp_path / "c.yaml")
    assert paths.tags == Path.cwd() / "some/tags"
    assert paths.settings_file == tmp_path / "c.yaml"
    assert paths.library == Path("/x/data/library")


def test_xdg_directories_hold_without_it(monkeypatch) -> None:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"/xdg/{name.lower()}")
    paths = Paths.from_environment({})
    assert (paths.config, paths.data) == (Path("/xdg/config/briefing"), Path("/xdg/data/briefing"))
    assert (paths.state, paths.cache) == (Path("/xdg/state/briefing"), Path("/xdg/cache/briefing"))


def test_paths_are_written_as_people_do(monkeypatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert with_tilde("/home/ada/news/1.txt") == "~/news/1.txt"
    assert with_tilde("/home/adam/1.txt") == "/home/adam/1.txt"
