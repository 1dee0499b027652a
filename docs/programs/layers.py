"""Prints what each room of the application imports: other rooms, and libraries."""

import sys

from architecture import ordered, place
from imports import rooms

from handrail.site.markdown import table


def main() -> None:
    """Print the table."""
    rows = []
    for name, room in ordered(rooms()):
        libraries = sorted(room.libraries - sys.stdlib_module_names)
        rows.append((f"`{place(name)}`", listed(sorted(room.needs)), listed(libraries)))
    print(table(("Room", "Imports of the application", "Imports of libraries"), rows))


def listed(names: list[str]) -> str:
    """Return names for a cell."""
    return ", ".join(f"`{name}`" for name in names) or "nothing"


if __name__ == "__main__":
    main()
