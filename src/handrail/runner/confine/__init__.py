"""What the operating system does to hold a run in, where it can."""
