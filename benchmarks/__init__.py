"""Measurements, each of two things side by side in one run."""
