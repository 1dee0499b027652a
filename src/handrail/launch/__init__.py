"""Serves a learner's application as in production, for as long as it takes to see it.

It runs where the learner's own commands run: nothing holds it in.
"""
