"""Comments that silence a rule on their line, with a reason."""

import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handrail.check.unreadable import unused, without_reason
from handrail.guardrails.finding import Finding
from handrail.source.place import Place

MARK = "handrail: ignore["
IGNORE = re.compile(r"handrail: ignore\[([A-Za-z0-9, ]*)\][ \t]*(.*)")
ENDS = ("#}", "-->", "*/")


@dataclass(frozen=True)
class Ignore:
    """A comment that silences rules.

    Attributes:
        place: Of the comment.
        line: The line that it is about.
        rules: The ids of the rules.
        reason: Why; nothing where none is given.
    """

    place: Place
    line: int
    rules: frozenset[str]
    reason: str


def ignores_in(path: str, text: str) -> list[Ignore]:
    """Return the comments of a file that silence rules."""
    if MARK not in text:
        return []
    return list(every_ignore(path, text))


def every_ignore(path: str, text: str) -> Iterator[Ignore]:
    """Yield the comments of a file that silence rules.

    One on a line of its own is about the next line.
    """
    lines = text.splitlines()
    for number, column, comment in comments(path, text):
        match = IGNORE.search(comment)
        if match is None:
            continue
        line = lines[number - 1]
        is_alone = not line[:column].strip(" \t{<!-/*#")
        rules = frozenset(re.findall(r"\w+", match[1].upper()))
        place = Place(path, number, column + 1, text=line.strip())
        reason = match[2].strip()
        for end in ENDS:
            reason = reason.removesuffix(end).strip()
        yield Ignore(place, number + is_alone, rules, reason)


def comments(path: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the comments that may silence a rule: line, column, text."""
    if not path.endswith(".py"):
        for number, line in enumerate(text.splitlines(), 1):
            if MARK in line:
                yield number, line.index(MARK), line
        return
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT and MARK in token.string:
                yield *token.start, token.string
    except (tokenize.TokenError, SyntaxError):
        return


def silenced(
    findings: Iterable[Finding],
    ignores: list[Ignore],
    unasked: frozenset[str] = frozenset(),
) -> list[Finding]:
    """Return the findings that no comment silences, and those about comments.

    A comment without a reason silences nothing, and one that silences nothing is
    reported.

    Args:
        unasked: Rules that may have more to find than this run has looked for.
    """
    good = [ignore for ignore in ignores if ignore.reason]
    by_line: dict[tuple[str, int], list[Ignore]] = {}
    for ignore in good:
        by_line.setdefault((ignore.place.path, ignore.line), []).append(ignore)
    left, used = [], set()
    for finding in findings:
        about = by_line.get((finding.place.path, finding.place.line), [])
        hits = [i for i in about if finding.rule in i.rules]
        used |= {(ignore, finding.rule) for ignore in hits}
        if not hits:
            left.append(finding)
    left += [without_reason(i.place) for i in ignores if not i.reason]
    pairs = [(i, rule) for i in good for rule in sorted(i.rules - unasked)]
    idle = [pair for pair in pairs if pair not in used]
    return left + [unused(ignore.place, rule) for ignore, rule in idle]
