"""Small questions about calls and their arguments."""

import ast

from handrail.source.module import Module
from handrail.source.names import last_name, renamed


def called(node: ast.AST) -> str:
    """Return the last name of what is called: `db.session.execute(…)` is `execute`."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def calls_to(module: Module, names: frozenset[str]) -> list[tuple[ast.Call, str]]:
    """Return the calls of what may have one of some last names where it is made.

    Each comes with the name with dots of what is called.
    """
    wanted = names | renamed(module.names)
    return [
        (node, module.dotted(node.func))
        for node in module.all(ast.Call)
        if last_name(node.func) in wanted
    ]


def receiver(node: ast.Call) -> ast.expr | None:
    """Return what a method is called on."""
    return node.func.value if isinstance(node.func, ast.Attribute) else None


def keyword(node: ast.Call, name: str) -> ast.expr | None:
    """Return the value of a keyword argument; None where it is not given."""
    return next((k.value for k in node.keywords if k.arg == name), None)


def has_others(node: ast.Call) -> bool:
    """Tell whether a call gets arguments that cannot be seen: `*args`, `**kwargs`."""
    starred = any(isinstance(arg, ast.Starred) for arg in node.args)
    return starred or any(k.arg is None for k in node.keywords)


def is_true(node: ast.expr | None) -> bool:
    """Tell whether an expression is the literal True."""
    return isinstance(node, ast.Constant) and node.value is True


def is_false(node: ast.expr | None) -> bool:
    """Tell whether an expression is the literal False."""
    return isinstance(node, ast.Constant) and node.value is False


def text_of(node: ast.AST | None) -> str | None:
    """Return a literal text; None if it is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def key_of(node: ast.expr) -> str | None:
    """Return the key of `x.config["KEY"]`; None if it is something else."""
    if not isinstance(node, ast.Subscript):
        return None
    value = node.value
    name = value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")
    return text_of(node.slice) if name in {"config", "conf"} else None


def name_of(node: ast.AST | None) -> str:
    """Return the last part of a name: `user.password` is `password`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def environment_variable(module: Module, node: ast.AST) -> str | None:
    """Return the name of the variable that an expression reads, if it reads one."""
    if isinstance(node, ast.Subscript):
        is_environ = module.dotted(node.value) == "os.environ"
        return text_of(node.slice) if is_environ else None
    if not isinstance(node, ast.Call) or not node.args:
        return None
    name = module.dotted(node.func)
    is_reading = name in {"os.environ.get", "os.getenv"} or name.rpartition(".")[2] in {
        "env",
        "getenv",
    }
    return text_of(node.args[0]) if is_reading else None
