"""Notebooks to play in: what they are made with, and how they are opened and run."""
