"""Makes an application in a process of its own, and asks it what no source can tell."""
