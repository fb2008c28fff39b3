"""Every page and every example for everybody: axe, keyboard, both directions, narrow windows, no script, good HTML."""
