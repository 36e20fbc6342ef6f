"""Windows over the main one: setting up, registers, corrections, the check list before the close."""
