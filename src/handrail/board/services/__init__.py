"""Business logic, with no Flask in it."""
