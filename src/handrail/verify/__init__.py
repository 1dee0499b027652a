"""Proves the laws of a course: this one, or a team's fork of it."""
