"""What a class of settings is for, by its name."""

import ast
import re

from handrail.source.module import Module

DEVELOPMENT = re.compile(
    r"dev|local|test|debug|docker|ci\b|example|demo|heroku_?dev", re.IGNORECASE
)
PRODUCTION = re.compile(r"prod|live|staging|deploy", re.IGNORECASE)
SETTINGS_FILES = re.compile(
    r"(^|/)([^/]*(config|settings|configuration|defaults?)[^/]*|config/[^/]*|settings/[^/]*)\.py$"
)


def is_for_development(name: str) -> bool:
    """Tell whether a class or a file is for development or for tests alone."""
    return bool(DEVELOPMENT.search(name)) and not PRODUCTION.search(name)


def is_for_production(name: str) -> bool:
    """Tell whether a class or a file is for production."""
    return bool(PRODUCTION.search(name))


def is_spared(module: Module, node: ast.AST) -> bool:
    """Tell whether a setting counts in development and in tests alone."""
    stem = module.path.rpartition("/")[2].removesuffix(".py")
    classes = [o.name for o in module.above(node) if isinstance(o, ast.ClassDef)]
    functions = [getattr(module.function_of(node), "name", "")]
    if any(is_for_production(name) for name in classes):
        return False
    return any(map(is_for_development, [*classes, *functions, stem]))
