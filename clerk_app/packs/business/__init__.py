"""The items of business: what is read of each from the lines that are its own."""
