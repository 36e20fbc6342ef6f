"""All that is true of a meeting without a screen: its record, its rules, its minutes."""
