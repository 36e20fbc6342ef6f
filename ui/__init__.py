"""The desk: the Qt layer over clerk_app."""
