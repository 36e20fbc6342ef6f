"""Who sits on the committee and who serves it."""
