"""How templates write times and counts."""

from flask import Flask


def register_filters(app: Flask) -> None:
    """Give the templates their filters."""
    app.add_template_filter(clock)
    app.add_template_filter(counted)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time: `09:05`."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 person`, `2 people`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
