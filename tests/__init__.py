"""The tests; a package of its own, or that of a library which ships one of this name would be taken for it."""
