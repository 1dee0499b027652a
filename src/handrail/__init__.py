"""Handrail: learn, teach and keep production-grade Flask."""

__version__ = "0.1.0"
ANSWERS = 2  # the version of schemas/answers.json: raised when a key goes or changes
