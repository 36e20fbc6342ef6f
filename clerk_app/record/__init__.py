"""The record on disk: one SQLite file, append-only where a meeting is concerned."""
