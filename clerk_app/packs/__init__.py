"""Reading an agenda pack: a file becomes a proposed meeting, each value with where it was read and how sure it is."""
