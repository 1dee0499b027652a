import pytest

from app.deployment import Deployment, is_on, whole_number


class Demanding(Deployment):
    """A deployment that does not do without some settings."""

    required = ("PUBLIC_URL", "MAIL_SERVER")


GOOD: dict[str, object] = {
    "PUBLIC_URL": "https://shop.example",
    "MAIL_SERVER": "mail.example",
    "CORS_ORIGINS": ["https://app.example"],
    "FORCE_HTTPS": True,
}


def settings(**environ: str) -> dict[str, object]:
    """Return what a deployment makes of the environment variables."""
    deployment = Deployment()
    deployment.read_deployment(environ)
    return vars(deployment)


def test_without_a_variable_nothing_stands_around_the_application() -> None:
    assert settings() == {
        "PUBLIC_URL": None,
        "PROXY_HOPS": 0,
        "BREACH_LIST_URL": None,
        "API_DOCS": True,
        "REDIS_URL": None,
        "RATELIMIT_STORAGE_URI": "memory://",
        "RATELIMIT_STORAGE_OPTIONS": {},
        "RATELIMIT_KEY_PREFIX": "app:limits",
        "CACHE_TYPE": "SimpleCache",
        "CACHE_REDIS_URL": None,
        "CACHE_OPTIONS": {},
        "CACHE_KEY_PREFIX": "app:cache:",
        "MAIL_SERVER": None,
        "MAIL_PORT": 587,
        "MAIL_USE_TLS": True,
        "MAIL_USERNAME": None,
        "MAIL_PASSWORD": None,
        "MAIL_DEFAULT_SENDER": None,
    }


def test_one_redis_counts_and_caches_under_one_prefix() -> None:
    found = settings(REDIS_URL="redis://r:1/0", REDIS_PREFIX="shop")

    assert found["REDIS_URL"] == "redis://r:1/0"
    assert found["RATELIMIT_STORAGE_URI"] == found["CACHE_REDIS_URL"] == "redis://r:1/0"
    assert found["CACHE_TYPE"] == "RedisCache"
    assert found["RATELIMIT_KEY_PREFIX"] == "shop:limits"
    assert found["CACHE_KEY_PREFIX"] == "shop:cache:"


def test_a_redis_that_is_silent_is_not_waited_for() -> None:
    found = settings(REDIS_URL="redis://r:1/0")
    timeouts = {"socket_connect_timeout": 1, "socket_timeout": 1}

    assert found["RATELIMIT_STORAGE_OPTIONS"] == found["CACHE_OPTIONS"] == timeouts


@pytest.mark.parametrize(
    "name",
    [
        "PUBLIC_URL",
        "BREACH_LIST_URL",
        "MAIL_SERVER",
        "MAIL_USERNAME",
        "MAIL_PASSWORD",
        "MAIL_DEFAULT_SENDER",
    ],
)
def test_a_variable_is_the_setting_of_its_name(name: str) -> None:
    assert settings(**{name: "as it is"})[name] == "as it is"


@pytest.mark.parametrize("name", ["PROXY_HOPS", "MAIL_PORT"])
def test_a_number_is_read_as_one(name: str) -> None:
    assert settings(**{name: "25"})[name] == 25


@pytest.mark.parametrize("name", ["PROXY_HOPS", "MAIL_PORT"])
def test_what_is_no_number_stops_the_start_by_its_name(name: str) -> None:
    with pytest.raises(
        ValueError, match=f"^{name} is 'many': it must be a whole number"
    ):
        settings(**{name: "many"})


@pytest.mark.parametrize(
    "text", ["", " 1", "-1", "+1", "1.5", "1_0", "\u0661", "\u00b2"]
)
def test_a_whole_number_is_digits_and_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match="0 or more"):
        whole_number("PROXY_HOPS", text)


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("1", 1), ("587", 587)])
def test_a_whole_number_may_be_zero(text: str, number: int) -> None:
    assert whole_number("PROXY_HOPS", text) == number


def problems(deployment: Deployment, **changes: object) -> list[str]:
    """Return what is wrong with good settings after these changes."""
    return deployment.deployment_problems(GOOD | changes)


def test_what_is_required_and_not_set_is_listed() -> None:
    assert problems(Demanding()) == []
    assert problems(Demanding(), MAIL_SERVER="") == ["MAIL_SERVER is not set"]
    assert problems(Demanding(), PUBLIC_URL=None, MAIL_SERVER=None) == [
        "PUBLIC_URL is not set",
        "MAIL_SERVER is not set",
    ]


def test_what_is_not_required_need_not_be_set() -> None:
    assert problems(Deployment(), PUBLIC_URL=None, MAIL_SERVER=None) == []


@pytest.mark.parametrize("url", ["http://shop.example", "shop.example", "httpsx://a"])
def test_who_is_sent_on_to_https_gets_links_to_it(url: str) -> None:
    assert problems(Deployment(), PUBLIC_URL=url) == [
        f"PUBLIC_URL is {url!r}: it must begin with https://"
    ]
    assert problems(Deployment(), PUBLIC_URL=url, FORCE_HTTPS=False) == []


@pytest.mark.parametrize(
    "origin",
    ["shop.example", "https://shop.example/", "https://a/b", "ftp://a", "", "null"],
)
def test_what_no_browser_sends_is_no_origin(origin: str) -> None:
    assert problems(Deployment(), CORS_ORIGINS=["https://a.example", origin]) == [
        f"CORS_ORIGINS holds {origin!r}: an origin is like https://app.example"
    ]


@pytest.mark.parametrize(
    "origin", ["http://localhost:3000", "https://a-b.example", "https://10.0.0.1:8443"]
)
def test_an_origin_may_have_a_port(origin: str) -> None:
    assert problems(Deployment(), CORS_ORIGINS=[origin]) == []


@pytest.mark.parametrize(("text", "is_set"), [("on", True), ("off", False)])
def test_a_switch_is_on_or_off(text: str, *, is_set: bool) -> None:
    assert is_on("API_DOCS", text) is is_set
    assert settings(API_DOCS=text)["API_DOCS"] is is_set


@pytest.mark.parametrize("text", ["", "yes", "1", "ON", "off "])
def test_a_switch_is_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match=r"API_DOCS is .*: it must be on or off"):
        is_on("API_DOCS", text)
