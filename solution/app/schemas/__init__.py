"""Schemas: what goes in and out, checked and shaped; none of them asks the database."""
