"""Where items of business stand: series of numbers, bullets and headings, and where a title or a list ends."""
