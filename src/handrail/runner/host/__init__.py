"""Starts workers, hears them, judges what they say, and ends them: trusted."""
