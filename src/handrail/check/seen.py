"""What one look at a file gives: facts, findings, clues, and what is to be ignored."""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from handrail.check.files import matches
from handrail.check.ignores import Ignore, ignores_in
from handrail.check.interest import interest
from handrail.check.unreadable import unreadable
from handrail.guardrails.finding import Finding
from handrail.guardrails.rules import all_rules
from handrail.source.facts import Clue, Facts, facts_of, facts_of_text
from handrail.source.house import House
from handrail.source.module import Module
from handrail.source.parse import LARGEST, Grammar, Unreadable
from handrail.source.textfile import TextFile
from handrail.source.walk import forget_walks


class Asked(NamedTuple):
    """What is asked of every file.

    Attributes:
        root: The folder that is checked.
        grammar: Of the Python that runs the application.
        house: The names and thresholds that hold here.
    """

    root: Path
    grammar: Grammar
    house: House


@dataclass
class Seen:
    """What one look at a file gives.

    Attributes:
        path: Below the folder that is checked.
        digest: Of its content.
        facts: What stays of it; None of a file that is no Python.
        findings: What is wrong for itself.
        clues: What is to be judged with the whole.
        ignores: The comments that silence rules.
    """

    path: str
    digest: bytes = b""
    facts: Facts | None = None
    findings: list[Finding] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    ignores: list[Ignore] = field(default_factory=list)

    def take(self, results: "list[Finding | Clue]") -> None:
        """Sort what a rule gives into findings and clues."""
        for result in results:
            if isinstance(result, Clue):
                self.clues.append(result)
            else:
                self.findings.append(result)

    def cannot(self, name: str, error: Unreadable) -> None:
        """Note that the file cannot be read."""
        self.facts = facts_of_text(self.path, name, b"") if name else None
        self.findings = [unreadable(self.path, error)]


def look(path: str, name: str, asked: Asked) -> Seen:
    """Look at a file once, and let its tree go.

    Args:
        path: Below the folder.
        name: As a module; empty for a file that is no Python.
    """
    try:
        source = content_of(asked.root, path)
    except Unreadable as error:
        seen = Seen(path)
        seen.cannot(name, error)
        return seen
    return look_at(path, name, source, asked)


def look_at(path: str, name: str, source: bytes, asked: Asked) -> Seen:
    """Look at what is in a file.

    Args:
        path: Below the folder.
        name: As a module; empty for a file that is no Python.
    """
    seen = Seen(path, digest_of(source))
    try:
        if name:
            look_at_python(seen, name, source, asked)
        else:
            look_at_text(seen, source)
    except Unreadable as error:
        seen.cannot(name, error)
    return seen


def content_of(root: Path, path: str) -> bytes:
    """Return what is in a file.

    Raises:
        Unreadable: It cannot be read, or is too large for a source.
    """
    try:
        with open(f"{root}/{path}", "rb", buffering=0) as stream:  # noqa: PTH123 (fast)
            size = os.fstat(stream.fileno()).st_size
            if size <= LARGEST:
                return stream.read()
    except OSError as error:
        raise Unreadable(f"It cannot be opened: {error.strerror}.") from error
    largest = LARGEST // 1024**2
    raise Unreadable(f"It has {size:,} bytes; up to {largest} MB are read.")


def digest_of(content: bytes) -> bytes:
    """Return what tells contents apart."""
    return hashlib.blake2b(content, digest_size=16).digest()


def look_at_python(seen: Seen, name: str, source: bytes, asked: Asked) -> None:
    """Let every rule that has an interest look at a file of Python.

    Raises:
        Unreadable: The application's Python cannot read it.
    """
    rules, found, is_named = interest(seen.path, source)
    if not rules:
        if is_named:
            asked.grammar.accept(source)
            seen.ignores = ignores_in(seen.path, source.decode("utf-8", "replace"))
        seen.facts = facts_of_text(seen.path, name, source, found)
        return
    module = Module(seen.path, name, source, asked.grammar.parse(source), asked.house)
    seen.facts = facts_of(module, found)
    seen.ignores = ignores_in(seen.path, module.text)
    for rule in rules:
        seen.take(list(rule.look(module)))
    forget_walks()


def look_at_text(seen: Seen, source: bytes) -> None:
    """Let the rules for such files look at one that is no Python."""
    file = TextFile(seen.path, source.decode("utf-8", "replace"))
    seen.ignores = ignores_in(seen.path, file.text)
    for rule in all_rules():
        if matches(file.path, rule.files):
            seen.take(list(rule.look_at(file)))
