"""Extensions that are made where nobody looks for them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Rule
from handrail.source.calls import calls_to
from handrail.source.extensions import LAST_NAMES, MAKING, is_extension, words
from handrail.source.module import Module


class HR032(Rule):
    """An extension is made at import in a module that is not for extensions.

    In the package itself, or beside the models, it draws all of that module's imports
    into every file that needs the extension: that is how circles of imports begin.
    """

    id = "HR032"
    title = "Extension outside of extensions.py"
    profiles = frozenset({"house", "api", "pages"})
    words = words()
    pattern = MAKING
    fix = "Make it in extensions.py, which imports nothing of the application's parts."
    false_alarms = (
        "A house with another name for that module: set it in [tool.handrail.house]."
    )

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the extensions that are made at import elsewhere."""
        if is_for_extensions(module):
            return
        for node, name in calls_to(module, LAST_NAMES):
            if is_extension(name) and module.runs_at_import(node):
                last = name.rpartition(".")[2]
                file = PurePosixPath(module.path).name
                yield self.found(module.at(node), f"{last} is made in {file}.")


def is_for_extensions(module: Module) -> bool:
    """Tell whether a module is where a house makes its extensions."""
    names = module.house.extensions
    parts = PurePosixPath(module.path).with_suffix("").parts
    return any(part in names for part in parts)
