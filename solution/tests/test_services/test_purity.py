import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PURE = "app.services"
WITHOUT_FLASK = """
import importlib, pkgutil, sys
from importlib.abc import MetaPathFinder
from types import ModuleType

class NoFlask(MetaPathFinder):
    def find_spec(self, name, *_):
        if name.partition(".")[0].startswith("flask"):
            raise ImportError(f"{name} is not for services")

sys.meta_path.insert(0, NoFlask())
app = ModuleType("app")
app.__path__ = ["app"]
sys.modules["app"] = app
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    importlib.import_module(module.name)
    print(module.name)
"""


def imports_of(module: str) -> set[str]:
    """Return what a module of the application imports, at any place in it."""
    path = ROOT.joinpath(*module.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    trees = [ast.parse(file.read_text("utf-8")) for file in files if file.is_file()]
    names: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: name the package in imports"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def modules_of(package: str) -> set[str]:
    """Return the names of the modules of a package, which is among them."""
    folder = ROOT.joinpath(*package.split("."))
    files = folder.glob("*.py")
    return {f"{package}.{file.stem}".removesuffix(".__init__") for file in files}


def reached_from(start: set[str]) -> set[str]:
    """Return all that the modules import, and what that imports, and so on.

    The root package is left out: whoever imports a part of it runs the factory's file.
    """
    seen: set[str] = set()
    waiting = set(start)
    while waiting:
        module = waiting.pop()
        seen.add(module)
        package = module.rpartition(".")[0] or module
        if module != "app":
            waiting |= ({package} | imports_of(module)) - seen
    return seen


def libraries(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_the_walk_sees_what_is_imported_at_one_remove() -> None:
    assert "flask" in libraries(reached_from({"app.utils.tokens"}))
    assert "flask" in libraries(reached_from({"app.dependencies"}))
    assert "app.models.mixins" in reached_from({"app.services.policy"})


def test_no_helper_brings_flask_in() -> None:
    modules = modules_of(PURE)
    found = libraries(reached_from(modules))

    assert len(modules) > 1
    assert not {name for name in found if name.startswith("flask")}


def test_schemas_do_not_ask_the_database() -> None:
    modules = modules_of("app.schemas")
    direct = {name for module in modules for name in imports_of(module)}

    assert "sqlalchemy" not in libraries(direct)
    assert not {"app.extensions", "app.services"} & reached_from(modules)


def test_services_work_where_flask_is_not_installed() -> None:
    run = subprocess.run(  # noqa: S603 # our own words
        [sys.executable, "-c", WITHOUT_FLASK, PURE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stderr == ""
    assert set(run.stdout.split()) == modules_of(PURE) - {PURE}
