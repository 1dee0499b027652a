"""The guardrails of the house: a file each, whose docstring is its page."""
