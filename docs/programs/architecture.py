"""Prints the rooms of the application as a diagram, from its imports."""

from collections.abc import Iterator, Mapping

from imports import Room, needs_of_modules, rooms

from handrail.site.markdown import join, table
from handrail.site.snippet import fence

Needs = Mapping[str, set[str]]


def main() -> None:
    """Print the diagram, and what each room is."""
    found = rooms()
    needs = {name: room.needs for name, room in found.items()}
    rows = [(f"`{place(name)}`", room.about) for name, room in ordered(found)]
    print(
        join(
            fence("\n".join(diagram(needs)), "mermaid"),
            about_circles(),
            table(("Room", "What it is, in its own words"), rows),
        )
    )


def about_circles() -> str:
    """Return a sentence about modules that need each other."""
    needs = needs_of_modules()
    circular = sorted(name for name in needs if name in below(needs, name))
    named = ", ".join(f"`{name}`" for name in circular)
    return (
        f"These modules need each other: {named}."
        if circular
        else "Where rooms need each other, modules do not: no import goes in a circle."
    )


def diagram(needs: Needs) -> Iterator[str]:
    """Yield the lines of the diagram, without arrows that go by other arrows too."""
    yield "flowchart TD"
    for name in needs:
        yield f'    {name}["{place(name)}"]'
    for one, others in needs.items():
        for other in sorted(others):
            if not is_implied(needs, one, other):
                yield f"    {one} --> {other}"


def is_implied(needs: Needs, one: str, other: str) -> bool:
    """Tell whether there is a longer way, by rooms that are in no circle with these."""
    return any(
        other in below(needs, between)
        and between not in below(needs, other)
        and one not in below(needs, between)
        for between in needs[one] - {other}
    )


def below(needs: Needs, name: str) -> set[str]:
    """Return all that a room needs, by others too."""
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        fresh = needs[ahead.pop()] - seen
        seen |= fresh
        ahead += fresh
    return seen


def ordered(found: Mapping[str, Room]) -> list[tuple[str, Room]]:
    """Return the rooms from the top: those that need most come first."""
    needs = {name: room.needs for name, room in found.items()}
    return sorted(
        found.items(), key=lambda item: (-len(below(needs, item[0])), item[0])
    )


def place(name: str) -> str:
    """Return where a room lies."""
    return "app/__init__.py" if name == "factory" else f"app/{name}"


if __name__ == "__main__":
    main()
