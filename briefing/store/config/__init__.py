"""What readers write by hand: settings, themes and keymap, checked line by line."""
