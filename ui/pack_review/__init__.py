"""The review of an agenda pack: its pages beside the meeting that it would set up."""
