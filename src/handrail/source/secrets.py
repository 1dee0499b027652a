"""What is a secret, by its name and by its value."""

import re

SIGNING = frozenset(
    {
        "SECRET_KEY",
        "JWT_SECRET_KEY",
        "JWT_SECRET",
        "WTF_CSRF_SECRET_KEY",
        "SECURITY_PASSWORD_SALT",
        "SESSION_SECRET",
        "APP_SECRET_KEY",
        "FLASK_SECRET",
    }
)
NAME = re.compile(
    r"(^|_)(SECRET|SECRET_?KEY|PASSWORD|PASSWD|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|"
    r"AUTH_TOKEN|ACCESS_TOKEN|API_TOKEN|SALT|SIGNING_KEY|ENCRYPTION_KEY)$",
    re.IGNORECASE,
)
NO_SECRET = re.compile(
    r"^(none|null|true|false|\*+|x+|\.+|<.*>|\{.*\}|\$.*|%.*|.*\s.*|)$|^(https?://|/|\./)"
    r"|your|change|example|placeholder|todo|fixme|replace|insert|none$",
    re.IGNORECASE | re.DOTALL,
)


def is_secret_name(name: str) -> bool:
    """Tell whether what a name stands for is a secret.

    It is not where the name ends in what it is of a secret: PASSWORD_HASH_METHOD,
    SECRET_RECIPE, TOKEN_URL.
    """
    return name.upper() in SIGNING or bool(NAME.search(name))


def is_signing_name(name: str) -> bool:
    """Tell whether a name stands for a key that an application signs with."""
    return name.upper() in SIGNING


def may_be_secret(name: str, value: str) -> bool:
    """Tell whether a text can be the secret of a name.

    A key that an application signs with is one whatever it says, since it is used. Of
    others a placeholder, a path, a text with spaces and the name itself are none.
    """
    if is_signing_name(name):
        return bool(value)
    is_itself = value.upper().replace("-", "_").replace(" ", "_") in name.upper()
    return len(value) > 3 and not NO_SECRET.search(value) and not is_itself  # noqa: PLR2004
