"""A learner's seat in a room: what is sent to its board, and what the board asks."""
