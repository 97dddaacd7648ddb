"""Tags as values: what carries them, matches them, suggests them and merges them."""
