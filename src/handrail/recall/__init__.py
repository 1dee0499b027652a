"""What stays: questions, and how they are asked."""
