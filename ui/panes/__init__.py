"""The panes: each is its own file and none knows another."""
