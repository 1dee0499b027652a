"""How much memory a process has that is held in."""

MEMORY = 2 * 1024**3  # bytes
