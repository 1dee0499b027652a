"""`[tool.handrail]` in pyproject.toml: which rules hold, and by which names."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handrail.check.refusals import (
    LEVELS,
    SettingsError,
    check_keys,
    check_rules,
    house_of,
    number,
    strings,
    texts,
)
from handrail.check.unreadable import OWN
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules
from handrail.source.house import House
from handrail.tested.run import COVERAGE

FILE = "pyproject.toml"
PROFILES = ("house", "api", "pages", "minimal")
KEYS = {
    "app",
    "baseline",
    "coverage",
    "environment",
    "exclude",
    "house",
    "ignore",
    "profile",
    "python",
    "rules",
    "seconds",
    "select",
}


@dataclass(frozen=True)
class Settings:
    """What holds in a project.

    Attributes:
        profile: The set of rules.
        select: Beginnings of the ids of rules; if there are any, no others count.
        ignore: Beginnings of the ids of rules that do not count.
        exclude: Patterns for paths that nobody looks at.
        baseline: The file of accepted findings, below the folder of the project.
        house: Its names and thresholds.
        rules: What is set for single rules, by id.
        app: The factory of the application that is to be asked; nothing for none.
        python: The Python that has what it needs.
        environment: Variables that production has, besides those that are made up.
        seconds: How long it may take to make and to ask it.
        coverage: How much of each service the tests have to run, in per cent.
    """

    profile: str = "house"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str = "handrail-baseline.json"
    house: House = field(default_factory=House)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    app: str = ""
    python: str | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 60.0
    coverage: float = COVERAGE

    @property
    def exempt(self) -> dict[str, Mapping[str, str]]:
        """Endpoints that rules leave out, with the reasons, by rule."""
        return {rule: table.get("exempt", {}) for rule, table in self.rules.items()}

    def counts(self, rule: str) -> bool:
        """Tell whether a rule counts, by its id."""
        if rule in OWN:
            return not matches(rule, self.ignore)
        known = {found.id: found for found in all_rules()}
        in_profile = self.profile in known[rule].profiles
        chosen = matches(rule, self.select) if self.select else in_profile
        return chosen and not matches(rule, self.ignore)

    def level(self, finding: Finding) -> Level:
        """Return the level of a finding here."""
        named = self.rules.get(finding.rule, {}).get("level")
        return LEVELS[named] if named else finding.level


def matches(rule: str, beginnings: tuple[str, ...]) -> bool:
    """Tell whether an id begins in one of some ways."""
    return any(rule.startswith(beginning.upper()) for beginning in beginnings)


def read_settings(root: Path) -> Settings:
    """Return the settings of a project: of the nearest pyproject.toml that has some.

    Raises:
        SettingsError: They cannot be understood.
    """
    for folder in (root, *root.parents):
        file = folder / FILE
        if file.is_file():
            table = read_toml(file).get("tool", {}).get("handrail")
            return settings_of(file, table) if table is not None else Settings()
    return Settings()


def read_toml(file: Path) -> dict[str, Any]:
    """Return what is in a file of TOML.

    Raises:
        SettingsError: It cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{file}: cannot be read as TOML: {error}.") from error


def settings_of(file: Path, table: Mapping[str, Any]) -> Settings:
    """Return the settings that a table holds.

    Raises:
        SettingsError: A key or a value of it is not known.
    """
    check_keys(file, "tool.handrail", table, KEYS)
    lists = {
        key: strings(file, key, table.get(key, []))
        for key in ("select", "ignore", "exclude")
    }
    check_rules(file, (*lists["select"], *lists["ignore"]), table.get("rules", {}))
    profile = check_profile(str(table.get("profile", "house")), f"{file}: ")
    baseline = str(table.get("baseline", Settings.baseline))
    house = house_of(file, table.get("house", {}))
    python = table.get("python")
    return Settings(
        profile,
        **lists,
        baseline=baseline,
        house=house,
        rules=table.get("rules", {}),
        app=str(table.get("app", "")),
        python=None if python is None else str(file.parent / str(python)),
        environment=texts(file, "environment", table.get("environment", {})),
        seconds=number(file, "seconds", table.get("seconds", Settings.seconds)),
        coverage=number(file, "coverage", table.get("coverage", Settings.coverage)),
    )


def check_profile(name: str, where: str = "") -> str:
    """Return the name of a profile.

    Raises:
        SettingsError: There is none of that name.
    """
    if name not in PROFILES:
        raise SettingsError(
            f"{where}there is no profile {name!r}, only {', '.join(PROFILES)}."
        )
    return name


def by_path(
    rules: Mapping[str, Mapping[str, Any]], rule: Rule | str
) -> tuple[str, ...]:
    """Return the patterns for paths in which one rule does not count."""
    id_ = rule if isinstance(rule, str) else rule.id
    return tuple(rules.get(id_, {}).get("exclude", ()))
