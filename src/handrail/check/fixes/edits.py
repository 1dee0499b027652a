"""Changes of one file: where a finding is, by a tree that keeps every space."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import libcst
from libcst import CSTNode
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider

from handrail.check.fixes.imports import with_os
from handrail.guardrails.finding import Finding


@dataclass(frozen=True)
class Site:
    """A node that a finding points at.

    Attributes:
        node: As it was.
        parent: What it stands in.
        finding: What is wrong with it.
    """

    node: CSTNode
    parent: CSTNode | None
    finding: Finding


Changed = CSTNode | libcst.FlattenSentinel[CSTNode]
Fix = Callable[[Site], Changed | None]


class Changer(libcst.CSTTransformer):
    """Changes the nodes that findings point at, each finding once.

    Args:
        findings: Those of one file.
        fixes: What changes a node, by the rule.
    """

    METADATA_DEPENDENCIES = (PositionProvider, ParentNodeProvider)

    def __init__(self, findings: Iterable[Finding], fixes: Mapping[str, Fix]) -> None:
        super().__init__()
        self.fixes = fixes
        self.left = [finding for finding in findings if finding.rule in fixes]

    def on_leave(  # type: ignore[override] # a statement may become two
        self, original_node: CSTNode, updated_node: CSTNode
    ) -> CSTNode | libcst.RemovalSentinel | libcst.FlattenSentinel[CSTNode]:
        """Change a node, if a finding points at it and its rule knows how.

        What a change inside of it has made stays as it is.
        """
        if original_node.deep_equals(updated_node):
            parent = self.get_metadata(ParentNodeProvider, original_node, None)
            for finding in self.at(original_node):
                changed = self.fixes[finding.rule](Site(original_node, parent, finding))
                if changed is not None:
                    self.left.remove(finding)
                    return changed
        return super().on_leave(original_node, updated_node)

    def at(self, node: CSTNode) -> list[Finding]:
        """Return the findings that point at where a node begins.

        Those of a statement point at the value that it assigns.
        """
        inner = value_of(node)
        position = self.get_metadata(PositionProvider, inner, None)
        if position is None:
            return []
        place = (position.start.line, position.start.column + 1)
        return [f for f in self.left if (f.place.line, f.place.column) == place]


def value_of(node: CSTNode) -> CSTNode:
    """Return what the statement of a line assigns or calls; other nodes themselves."""
    if not isinstance(node, libcst.SimpleStatementLine) or len(node.body) != 1:
        return node
    inner = node.body[0]
    return inner.value if isinstance(inner, libcst.Assign | libcst.Expr) else node


def changed_source(
    source: str, findings: Iterable[Finding], fixes: Mapping[str, Fix]
) -> str:
    """Return a source with those findings changed that a rule knows how to.

    Raises:
        ParserSyntaxError: It is no Python that can be changed.
    """
    changer = Changer(findings, fixes)
    module = MetadataWrapper(libcst.parse_module(source)).visit(changer)
    needs_os = "os.environ[" in module.code and "os.environ[" not in source
    return with_os(module) if needs_os else module.code
