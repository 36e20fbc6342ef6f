"""Documents turned into bytes, and bytes into files; knows the document, never the meeting."""
