import pytest

from app.schemas.auth import ResetRequestSchema
from tests.test_schemas.checking import errors_of

LONG_NAME = "a" * 64
LONG_DOMAIN = ".".join(["b" * 60] * 3) + ".example"


@pytest.mark.parametrize(
    "email",
    [
        "a@b.io",
        "Ann@Example.COM",
        "ann.bell+shop@mail.example.com",
        "o'neill@xn--bcher-kva.example",
        f"ann@{'b' * 63}.{'c' * 63}",
        "x!#$%&'*+/=?^_`{|}~-@1-2.example",
        f"{LONG_NAME}@{LONG_DOMAIN}"[:254],
    ],
)
def test_an_address_is_taken_as_typed(email: str) -> None:
    assert ResetRequestSchema().load({"email": email}) == {"email": email}


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ann",
        "ann@",
        "@example.com",
        "ann@localhost",
        "ann@@example.com",
        "ann@example..com",
        ".ann@example.com",
        "ann.@example.com",
        "a..b@example.com",
        "ann@-example.com",
        "ann@example-.com",
        "ann@example.c",
        "ann@example.123",
        "ann@[127.0.0.1]",
        "ann bell@example.com",
        " ann@example.com",
        "ann@example.com\n",
        "ann@example.com\r\nBcc: eve@example.com",
        "ann@exa\x00mple.com",
        "änn@example.com",
        "Ann <ann@example.com>",
        f"ann@{'b' * 64}.example",
        f"ann@example.{'c' * 64}",
        f"{'a' * 64}@{'b.' * 92}example",
    ],
)
def test_what_is_no_address_is_refused(email: str) -> None:
    errors = errors_of(ResetRequestSchema(), {"email": email})

    assert errors.keys() == {"email"}
    assert set(errors["email"]) <= {
        "Not a valid e-mail address.",
        "Length must be between 6 and 254.",
    }
