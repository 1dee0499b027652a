"""What a run means for the learner: passed or not, and what would help."""
