"""What stays: questions, puzzles, a question about one's own code, and review.

Whatever is called right here is what a run gives, or what a syntax tree shows.
"""
