"""A meeting as facts, the state folded from them, and the rules they obey; the standard library only."""
