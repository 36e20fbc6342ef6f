"""From a file of any kind to the lines of a pack."""
