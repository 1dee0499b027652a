"""What is refused in the settings: keys, ids and values that mean nothing."""

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from handrail.check.unreadable import OWN
from handrail.guardrails.finding import Level
from handrail.guardrails.rules import all_rules
from handrail.source.house import House

LEVELS = {level.word: level for level in Level}
RULE_KEYS = {"exclude", "exempt", "level"}


class SettingsError(Exception):
    """The settings cannot be understood; the message says which, and what is known."""


def check_keys(
    file: Path, where: str, table: Mapping[str, Any], known: set[str]
) -> None:
    """Refuse keys that mean nothing.

    Raises:
        SettingsError: There is one.
    """
    for key in sorted(set(table) - known):
        names = ", ".join(sorted(known))
        raise SettingsError(
            f"{file}: [{where}] has {key!r}. What it may have: {names}."
        )


def check_rules(
    file: Path, beginnings: tuple[str, ...], tables: Mapping[str, Any]
) -> None:
    """Refuse ids that no rule has, and settings of a rule that mean nothing.

    Raises:
        SettingsError: There is one.
    """
    for beginning in (*beginnings, *tables):
        refuse_unknown(beginning, f"{file}: ")
    for id_, table in tables.items():
        check_keys(file, f"tool.handrail.rules.{id_}", table, RULE_KEYS)
        if table.get("level", "hint") not in LEVELS:
            names = ", ".join(LEVELS)
            raise SettingsError(f"{file}: the level of {id_} is one of {names}.")
        check_exemptions(file, id_, table.get("exempt", {}))


def check_exemptions(file: Path, id_: str, table: Any) -> None:
    """Refuse endpoints that a rule leaves out without a reason.

    Raises:
        SettingsError: There is one.
    """
    for endpoint, reason in texts(file, f"exempt of {id_}", table).items():
        if not reason.strip():
            raise SettingsError(
                f"{file}: {id_} exempts {endpoint} and gives no reason."
            )


def refuse_unknown(beginning: str, where: str = "") -> None:
    """Refuse the beginning of an id that no rule has.

    Raises:
        SettingsError: No rule has it.
    """
    ids = [*(rule.id for rule in all_rules()), *OWN]
    if not beginning or not any(id_.startswith(beginning.upper()) for id_ in ids):
        raise SettingsError(
            f"{where}no rule begins with {beginning!r}. `handrail rules` lists them."
        )


def strings(file: Path, key: str, value: Any) -> tuple[str, ...]:
    """Return a list of texts.

    Raises:
        SettingsError: It is none.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(
            f"{file}: {key} in [tool.handrail] has to be a list of texts."
        )
    return tuple(value)


def texts(file: Path, key: str, value: Any) -> dict[str, str]:
    """Return a table of texts.

    Raises:
        SettingsError: It is none.
    """
    is_table = isinstance(value, dict)
    if not is_table or not all(isinstance(text, str) for text in value.values()):
        raise SettingsError(f"{file}: {key} has to be a table of texts.")
    return dict(value)


def number(file: Path, key: str, value: Any) -> float:
    """Return a number above zero.

    Raises:
        SettingsError: It is none.
    """
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not value > 0:
        raise SettingsError(
            f"{file}: {key} in [tool.handrail] has to be a number above 0."
        )
    return float(value)


def house_of(file: Path, table: Mapping[str, Any]) -> House:
    """Return the names and thresholds of a project.

    Raises:
        SettingsError: One is not known, or of another type.
    """
    check_keys(file, "tool.handrail.house", table, {f.name for f in fields(House)})
    values: dict[str, Any] = {}
    for name, value in table.items():
        usual = getattr(House, name)
        given = strings(file, name, value) if isinstance(usual, tuple) else value
        if type(given) is not type(usual):
            kind = type(usual).__name__
            raise SettingsError(
                f"{file}: {name} in [tool.handrail.house] has to be {kind}."
            )
        values[name] = given
    return replace(House(), **values)
