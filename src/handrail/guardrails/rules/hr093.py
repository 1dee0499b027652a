"""Columns that are too short for a hash."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.models import columns, is_model, type_of
from handrail.source.module import Module

NAMES = ("password_hash", "passwordhash", "pw_hash", "hashed_password", "pwhash")
OTHERS = ("bcrypt", "argon2", "passlib", "hashpw")


class HR093(Rule):
    """A column for the hash of a password holds fewer characters than a hash has.

    `generate_password_hash` gives 162 characters today. PostgreSQL refuses what is
    longer than its column, and SQLite, where tests run, takes it.
    """

    id = "HR093"
    title = "Column too short for a hash"
    kinds = APPLICATION_ALONE
    words = NAMES
    fix = "Make it String(255), by a migration too."
    false_alarms = "A hash of another kind, such as bcrypt's 60 characters."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the columns for hashes that are too short for one."""
        if any(o in module.text for o in OTHERS):
            return
        for node in module.all(ast.ClassDef):
            for name, column in columns(node) if is_model(module, node) else ():
                length = type_of(column)[1]
                needed = module.house.hash_length
                if name.lower() in NAMES and length is not None and length < needed:
                    message = f"{name} holds {length} characters; a hash has {needed}."
                    yield self.found(module.at(column), message)
