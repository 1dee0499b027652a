"""The pages that runs are shown on: each says what it is there to say."""

import html
import re
import tomllib
from pathlib import Path

import pytest
from built_site import built_site

ROOT = Path(__file__).resolve().parents[2]
# What shows that a fault of the guide happens, and that it does not happen here.
FAULTS = {
    1: ("KeyError: 'DATABASE_URL'", "sqlite:///app.db"),
    2: ("NameError: name 'db'", "import app.models.user"),
    3: ("TypeError", "token_type: Bearer"),
    4: ("argument 'data_key'", "400 BAD REQUEST"),
    5: ("422 UNPROCESSABLE", "200 OK"),
    6: ("500 INTERNAL SERVER ERROR", "401 UNAUTHORIZED"),
    7: ("403 FORBIDDEN", "200 OK"),
    8: ("text/html", "application/json"),
    9: ('{"msg":', "401 UNAUTHORIZED"),
    10: ("User.query.count()\n1", "passed"),
    11: ("400 with", "409 CONFLICT"),
    12: ("500 INTERNAL SERVER ERROR", "201 CREATED"),
    13: ("500 INTERNAL SERVER ERROR", "400 BAD REQUEST"),
    14: ("500 INTERNAL SERVER ERROR", "404 NOT FOUND"),
    15: ("GET /me", "The login has ended"),
    16: ('"is_active": false', "401 UNAUTHORIZED"),
    17: ("nobody@example.com: 500", "nobody@example.com: 401"),
    18: ("Access-Control-Allow-Origin: https://evil", "200 OK"),
    19: ("InsecureKeyLengthWarning", "needs at least 32"),
    20: ("RuntimeError: Working outside", "[]"),
    21: ('"is_active": false', "Unknown field."),
    22: ("201 CREATED", "400 BAD REQUEST"),
    23: ("201 CREATED", "409 CONFLICT"),
    24: ("debug\nFalse", "debug\nTrue"),
    25: ("offset-naive", "UTC"),
    26: ("LegacyAPIWarning", "'ann@example.com'"),
    27: ("anybody may read: correct horse", "No such option"),
    28: ("scrypt:", "no values"),
    29: ("ANN201", "nothing"),
    30: ("Connection refused", "sqlite:///app.db"),
    31: ("No module named 'psycopg'", "'psycopg'"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from this repository."""
    return built_site(tmp_path_factory)


def text_of(site: Path, page: str) -> str:
    source = (site / page / "index.html").read_text(encoding="utf-8")
    return html.unescape(re.sub(r"<[^>]+>", "", source))


def parts_of(text: str, number: int) -> tuple[str, str]:
    """Return what the page of the guide shows of a defect: there, and here."""
    _, _, after = text.partition(f"\n{number}. ")
    there, _, rest = after.rpartition(f"\n{number}. ")[2].partition(
        "The reference application:"
    )
    here, _, _ = rest.partition("The program that was run")
    return there, here


@pytest.mark.parametrize("number", FAULTS)
def test_each_fault_is_seen_to_happen_and_to_be_gone(site: Path, number: int) -> None:
    there, here = parts_of(text_of(site, "understand/guide"), number)

    assert FAULTS[number][0] in there
    assert FAULTS[number][1] in here
    assert FAULTS[number][0] not in here or number in {16, 21}


def test_all_defects_are_among_them() -> None:
    known = tomllib.loads((ROOT / "chapters/defects.toml").read_text("utf-8"))

    assert list(FAULTS) == [int(number) for number in known]


def test_hooks_are_shown_in_the_order_in_which_they_ran(site: Path) -> None:
    text = text_of(site, "understand/request")
    order = (
        "Before the view assign_request_id start_clock redirect_to_https "
        "refuse_long_body token_required create_post PostService.create "
        "send_security_headers log_request send_request_id end_session"
    )
    names = order.removeprefix("Before the view ").split()
    places = [text.index(f"{name}app/") for name in names]

    assert places == sorted(places)
    assert "INSERT posts" in text


def test_the_errors_are_those_of_the_application(site: Path) -> None:
    text = text_of(site, "lookup/errors")

    for status in (400, 401, 403, 404, 405, 409, 412, 413, 415, 429, 500, 503):
        answer = rf"\n{status} [A-Z ]+\n(Allow: .*\n)?Content-Type: application/json"
        assert re.search(answer, text), status
    assert "\n404 NOT FOUND\nContent-Type: text/html" in text
    assert "Traceback" not in text


def test_all_routes_of_the_document_are_shown(site: Path) -> None:
    text = text_of(site, "lookup/api")

    for route in ("POST /api/v1/auth/login", "PATCH /api/v1/users/{user_id}/access"):
        assert route in text
    assert "6 to 254 characters" in text


def test_settings_say_what_production_demands(site: Path) -> None:
    source = (site / "lookup/settings/index.html").read_text(encoding="utf-8")
    rows = [re.sub(r"<[^>]+>", " ", row) for row in source.split("<tr>")]
    demanded = {row.split()[0] for row in rows if "has to be set" in row}

    assert demanded == {
        "DATABASE_URL",
        "JWT_SECRET_KEY",
        "MAIL_DEFAULT_SENDER",
        "MAIL_SERVER",
        "PUBLIC_URL",
        "REDIS_URL",
        "SECRET_KEY",
    }


def test_each_word_of_the_glossary_is_linked_from_where_it_matters(site: Path) -> None:
    glossary = (site / "lookup/glossary/index.html").read_text(encoding="utf-8")
    words = set(re.findall(r'<h3 id="([^"]+)"', glossary))
    linked: set[str] = set()
    for page in site.rglob("*.html"):
        if page.parent.name != "glossary":
            text = page.read_text(encoding="utf-8")
            linked |= set(re.findall(r'lookup/glossary/#([^"]+)"', text))
            linked |= set(re.findall(r'href="\.\./glossary/#([^"]+)"', text))

    assert {"guardrail", "blueprint", "n1"} <= words
    assert words - linked == set()
