"""The learner's folder: its files, its progress, and every step that changes it."""
