"""What stays: puzzles, questions about the learner's own code, and review.

Whatever is called right here is what a run gives.
"""
