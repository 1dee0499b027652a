import io

from rich.console import Console

from handrail.launch.launch import Launch
from handrail.launch.serving import Answer
from handrail.terminal.console import THEME
from handrail.terminal.launch_view import launch_view

ANSWER = Answer(200, "OK", "application/json", '{"items":[]}\n')


def shown(found: Launch) -> str:
    console = Console(file=io.StringIO(), width=100, theme=THEME)
    console.print(launch_view(console, found))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_it_tells_who_served_and_what_became_of_the_requests() -> None:
    screen = shown(Launch("gunicorn and SQLite", ANSWER, 0.94, {200: 55}, 0, 0))

    assert "Served by gunicorn and SQLite" in screen
    assert "200 OK   application/json" in screen
    assert '{"items":[]}' in screen
    assert "✓ Both workers were replaced in 0.9 s" in screen
    assert "55 requests answered, 0 lost" in screen
    assert "ended with 0" in screen


def test_a_loss_is_no_pass() -> None:
    screen = shown(Launch("gunicorn", ANSWER, 1.0, {200: 5, 502: 1}, 2, 0))

    assert "✗" in screen
    assert "6 requests answered, 2 lost" in screen
    assert "502: 1" in screen
