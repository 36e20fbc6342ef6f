"""Minutes as a document: what they say, never how they look."""
