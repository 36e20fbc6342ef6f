"""The record doctor: what a careful reader would ask about a meeting before its minutes go out."""
