"""Grades what learners hand in: many workspaces, judged apart from each other."""
