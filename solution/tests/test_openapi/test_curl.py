import json
import shlex
from typing import Any

from app.utils.openapi.curl import curl

OPEN: dict[str, Any] = {"security": []}
LOGIN_REQUIRED: dict[str, Any] = {"security": [{"bearer": []}]}
LOGIN_OPTIONAL: dict[str, Any] = {"security": [{}, {"bearer": []}]}
URL = "http://localhost/posts"


def words(command: str) -> list[str]:
    """Return what a shell makes of the command."""
    return shlex.split(command.replace("\\\n", ""))


def test_a_get_needs_nothing_but_the_url() -> None:
    assert curl(URL, "GET", OPEN, None) == f"curl {URL}"


def test_a_key_is_filled_in() -> None:
    assert curl(URL + "/{post_id}", "GET", OPEN, None) == f"curl {URL}/1"


def test_another_method_is_named() -> None:
    assert words(curl(URL, "DELETE", OPEN, None))[2:] == ["--request", "DELETE"]


def test_a_login_is_shown_where_it_is_required() -> None:
    header = '--header "Authorization: Bearer $TOKEN"'

    assert header in curl(URL, "GET", LOGIN_REQUIRED, None)
    assert "header" not in curl(URL, "GET", LOGIN_OPTIONAL, None)


def test_a_body_reaches_curl_as_it_is() -> None:
    body = {"title": 'Ann\'s "$HOME" `pwd`', "count": 1}
    option, sent = words(curl(URL, "POST", OPEN, body))[2:]

    assert option == "--json"
    assert json.loads(sent) == body


def test_a_body_makes_it_a_post_unless_another_method_is_named() -> None:
    assert "--request" not in curl(URL, "POST", OPEN, {})
    assert "--request PATCH" in curl(URL, "PATCH", OPEN, {})
    assert "--request POST" in curl(URL, "POST", OPEN, None)


def test_every_part_has_a_line_of_its_own() -> None:
    assert curl(URL, "PATCH", LOGIN_REQUIRED, {"title": "Spring"}) == (
        f"curl {URL} \\\n"
        "  --request PATCH \\\n"
        '  --header "Authorization: Bearer $TOKEN" \\\n'
        '  --json \'{\n  "title": "Spring"\n}\''
    )
