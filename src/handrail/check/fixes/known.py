"""The changes that rules know: a function a rule."""

from collections.abc import Mapping

import libcst

from handrail.check.fixes.edits import Changed, Fix, Site
from handrail.guardrails.rules.hr142 import FOR_SCRIPTS

FLAGS = {"secure": "True", "httponly": "True", "samesite": '"Lax"'}
READING = frozenset({"os.environ.get", "os.getenv"})
TAKES_SAME = frozenset({"CORS", "Migrate"})  # init_app takes what the class takes
NO_SPACE = libcst.SimpleWhitespace("")
EQUAL = libcst.AssignEqual(whitespace_before=NO_SPACE, whitespace_after=NO_SPACE)


def code(node: libcst.CSTNode) -> str:
    """Return a node as code."""
    return libcst.Module([]).code_for_node(node)


def bind_later(site: Site) -> Changed | None:
    """Change `db = SQLAlchemy(app)` to `db = SQLAlchemy()` and `db.init_app(app)`."""
    line = site.node
    if not isinstance(line, libcst.SimpleStatementLine) or len(line.body) != 1:
        return None
    statement = line.body[0]
    if not isinstance(statement, libcst.Assign) or len(statement.targets) != 1:
        return None
    call, target = statement.value, statement.targets[0].target
    is_plain = isinstance(target, libcst.Name | libcst.Attribute)
    if not is_plain or not isinstance(call, libcst.Call) or not can_wait(call):
        return None
    made = statement.with_changes(value=call.with_changes(args=[]))
    no_comma = libcst.MaybeSentinel.DEFAULT
    given = ", ".join(code(a.with_changes(comma=no_comma)) for a in call.args)
    bound = libcst.parse_statement(f"{code(target)}.init_app({given})\n")
    return libcst.FlattenSentinel([line.with_changes(body=[made]), bound])


def can_wait(call: libcst.Call) -> bool:
    """Tell whether all arguments of an extension may go to `init_app`."""
    is_alone = len(call.args) == 1 and call.args[0].keyword is None
    return is_alone or code(call.func).rpartition(".")[2] in TAKES_SAME


def read_secret(site: Site) -> Changed | None:
    """Change a literal to a variable of the environment: `os.environ["SECRET_KEY"]`."""
    if not isinstance(site.node, libcst.SimpleString | libcst.ConcatenatedString):
        return None
    return libcst.parse_expression(f'os.environ["{site.finding.subject.upper()}"]')


def without_default(site: Site) -> Changed | None:
    """Change `os.getenv("KEY", "dev")` or `… or "dev"` to `os.environ["KEY"]`."""
    node, parent = site.node, site.parent
    if isinstance(node, libcst.BooleanOperation):
        node = node.left
    elif isinstance(parent, libcst.BooleanOperation) and has_no_default(node):
        return None  # it is the whole that falls back
    if not isinstance(node, libcst.Call) or code(node.func) not in READING:
        return None
    name = node.args[0].value
    is_literal = isinstance(name, libcst.SimpleString)
    return libcst.parse_expression(f"os.environ[{code(name)}]") if is_literal else None


def has_no_default(node: libcst.CSTNode) -> bool:
    """Tell whether a call reads a variable and names nothing to fall back on."""
    return isinstance(node, libcst.Call) and len(node.args) == 1


def without_debugger(site: Site) -> Changed | None:
    """Take `debug=True` out of a call, or set DEBUG to False."""
    node = site.node
    if isinstance(node, libcst.Assign):
        return node.with_changes(value=libcst.Name("False"))
    if not isinstance(node, libcst.Call):
        return None
    kept = [a for a in node.args if a.keyword is None or a.keyword.value != "debug"]
    if len(kept) == len(node.args):
        return None
    if kept and len(node.args) > 1 and node.args[-1] not in kept:
        kept[-1] = kept[-1].with_changes(comma=libcst.MaybeSentinel.DEFAULT)
    return node.with_changes(args=kept)


def with_flags(site: Site) -> Changed | None:
    """Give `set_cookie` the flags that it lacks."""
    node = site.node
    if not isinstance(node, libcst.Call) or not node.args:
        return None
    given = {a.keyword.value for a in node.args if a.keyword}
    name = code(node.args[0].value).lower()
    is_for_scripts = any(word in name for word in FOR_SCRIPTS)
    missing = {
        flag: value
        for flag, value in FLAGS.items()
        if flag not in given and not (flag == "httponly" and is_for_scripts)
    }
    args = list(node.args)
    if not isinstance(args[-1].comma, libcst.Comma):
        comma = libcst.Comma(whitespace_after=libcst.SimpleWhitespace(" "))
        args[-1] = args[-1].with_changes(comma=comma)
    added = [argument(flag, value) for flag, value in missing.items()]
    return node.with_changes(args=[*args, *added])


def argument(name: str, value: str) -> libcst.Arg:
    """Return a keyword argument."""
    expression = libcst.parse_expression(value)
    return libcst.Arg(keyword=libcst.Name(name), value=expression, equal=EQUAL)


FIXES: Mapping[str, Fix] = {
    "HR031": bind_later,
    "HR101": read_secret,
    "HR102": without_default,
    "HR132": without_debugger,
    "HR142": with_flags,
}
