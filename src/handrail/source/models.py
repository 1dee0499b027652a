"""What is a model, and what its columns are."""

import ast
from collections.abc import Iterator

from handrail.source.calls import called
from handrail.source.module import Module
from handrail.source.walk import below

COLUMNS = frozenset({"Column", "mapped_column"})
WORDS = ("Model", "Column", "mapped_column", "__tablename__")  # each model has one
HASHES = (
    "generate_password_hash",
    "hashpw",
    "set_password",
    "hash_password",
    "encrypt",
    "hash",
    "make_password",
    "encrypt_password",
    "get_password_hash",
    "pbkdf2_hex",
    "hash_pwd",
    "create_password",
    "get_hashed_password",
    "argon2_hash",
    "scrypt",
    "pbkdf2_hmac",
)
PLAIN_TYPES = frozenset({"String", "Text", "Unicode", "UnicodeText", "VARCHAR", "str"})


def is_model(module: Module, node: ast.ClassDef) -> bool:
    """Tell whether a class is a model of a database: by its base or its columns."""
    bases = [module.dotted(base) for base in node.bases]
    if any(base.endswith(".Model") and "." in base for base in bases):
        return True
    return any(True for _ in columns(node)) or any(
        isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "__tablename__"
        for n in node.body
    )


def columns(node: ast.ClassDef) -> Iterator[tuple[str, ast.Call]]:
    """Yield the columns of a model by name."""
    for statement in node.body:
        if isinstance(statement, ast.Assign):
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            target, value = statement.target, statement.value
        else:
            continue
        if isinstance(target, ast.Name) and called(value) in COLUMNS:
            yield target.id, value  # type: ignore[misc] # called() knows a call


def type_of(column: ast.Call) -> tuple[str, int | None]:
    """Return the name of a column's type, and its length where it has one."""
    for arg in column.args:
        node = arg.func if isinstance(arg, ast.Call) else arg
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if name and name[:1].isupper():
            return name, length_of(arg)
    return "", None


def length_of(node: ast.expr) -> int | None:
    """Return the length of a type such as `String(128)`."""
    if not isinstance(node, ast.Call):
        return None
    first = [*node.args, *(k.value for k in node.keywords if k.arg == "length")][:1]
    value = first[0].value if first and isinstance(first[0], ast.Constant) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def hashes(node: ast.AST) -> bool:
    """Tell whether something in a node makes a hash of a password."""
    return any(is_hash(inner) for inner in below(node))


def is_hash(node: ast.AST) -> bool:
    """Tell whether a node is a call that makes a hash, by its name."""
    name = called(node).lower()
    return name in HASHES or "hash" in name or "crypt" in name
