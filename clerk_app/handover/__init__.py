"""A meeting as a JSON file: the whole record for the colleague who covers, or the public data for other programs."""
