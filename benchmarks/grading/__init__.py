"""Grades a made-up class, of which it is known what each has to get."""
