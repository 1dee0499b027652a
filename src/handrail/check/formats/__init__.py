"""A report, written for people and for programs: a format a file."""

from collections.abc import Callable

from handrail.check.check import Report
from handrail.check.formats.github import as_github
from handrail.check.formats.gitlab import as_gitlab
from handrail.check.formats.junit import as_junit
from handrail.check.formats.sarif import as_sarif
from handrail.check.formats.text import as_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
}
