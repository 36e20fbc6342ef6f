"""From what was read in a pack to a meeting that the clerk can agree to: values to check, and what they change."""
