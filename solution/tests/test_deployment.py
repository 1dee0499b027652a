import pytest

from app.deployment import (
    deployment_problems,
    deployment_settings,
    missing_services,
    whole_number,
)

GOOD: dict[str, object] = {
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
    "CORS_ORIGINS": ["https://app.example"],
    "FORCE_HTTPS": True,
}


def test_the_hosts_that_requests_may_name_are_a_list() -> None:
    found = deployment_settings({"TRUSTED_HOSTS": "a.example, .b.example,"})

    assert found["TRUSTED_HOSTS"] == ["a.example", ".b.example"]
    assert deployment_settings({"TRUSTED_HOSTS": " , "})["TRUSTED_HOSTS"] is None


def test_without_a_variable_nothing_stands_around_the_application() -> None:
    assert deployment_settings({}) == {
        "PUBLIC_URL": None,
        "TRUSTED_HOSTS": None,
        "PROXY_HOPS": 0,
        "BREACH_LIST_URL": None,
        "API_DOCS": True,
        "REDIS_URL": None,
        "RATELIMIT_KEY_PREFIX": "app:limits",
        "CACHE_KEY_PREFIX": "app:cache:",
        "MAIL_SERVER": None,
        "MAIL_PORT": 587,
        "MAIL_USE_TLS": True,
        "MAIL_USERNAME": None,
        "MAIL_PASSWORD": None,
        "MAIL_DEFAULT_SENDER": None,
    }


def test_one_redis_counts_and_caches_under_one_prefix() -> None:
    found = deployment_settings({"REDIS_URL": "redis://r:1/0", "REDIS_PREFIX": "shop"})

    assert found["REDIS_URL"] == "redis://r:1/0"
    assert found["RATELIMIT_STORAGE_URI"] == found["CACHE_REDIS_URL"] == "redis://r:1/0"
    assert found["CACHE_TYPE"] == "RedisCache"
    assert found["RATELIMIT_KEY_PREFIX"] == "shop:limits"
    assert found["CACHE_KEY_PREFIX"] == "shop:cache:"


def test_a_redis_that_is_silent_is_not_waited_for() -> None:
    found = deployment_settings({"REDIS_URL": "redis://r:1/0"})
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
    assert deployment_settings({name: "as it is"})[name] == "as it is"


@pytest.mark.parametrize("name", ["PROXY_HOPS", "MAIL_PORT"])
def test_a_number_is_read_as_one(name: str) -> None:
    assert deployment_settings({name: "25"})[name] == 25


@pytest.mark.parametrize("name", ["PROXY_HOPS", "MAIL_PORT"])
def test_what_is_no_number_stops_the_start_by_its_name(name: str) -> None:
    with pytest.raises(
        ValueError, match=f"^{name} is 'many': it must be a whole number"
    ):
        deployment_settings({name: "many"})


@pytest.mark.parametrize(
    "text", ["", " 1", "-1", "+1", "1.5", "1_0", "\u0661", "\u00b2"]
)
def test_a_whole_number_is_digits_and_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match="0 or more"):
        whole_number("PROXY_HOPS", text)


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("1", 1), ("587", 587)])
def test_a_whole_number_may_be_zero(text: str, number: int) -> None:
    assert whole_number("PROXY_HOPS", text) == number


def test_what_production_needs_and_is_not_set_is_listed() -> None:
    assert missing_services(GOOD) == []
    assert missing_services({**GOOD, "MAIL_SERVER": ""}) == ["MAIL_SERVER is not set"]
    assert missing_services({**GOOD, "PUBLIC_URL": None, "REDIS_URL": None}) == [
        "PUBLIC_URL is not set",
        "REDIS_URL is not set",
    ]


def test_elsewhere_none_of_it_has_to_be_set() -> None:
    nothing = dict.fromkeys(("PUBLIC_URL", "REDIS_URL", "MAIL_SERVER"))

    assert deployment_problems({**GOOD, **nothing}) == []


def problems(**changes: object) -> list[str]:
    """Return what is wrong with good settings after these changes."""
    return deployment_problems(GOOD | changes)


@pytest.mark.parametrize("url", ["http://shop.example", "shop.example", "httpsx://a"])
def test_who_is_sent_on_to_https_gets_links_to_it(url: str) -> None:
    assert problems(PUBLIC_URL=url) == [
        f"PUBLIC_URL is {url!r}: it must begin with https://"
    ]
    assert problems(PUBLIC_URL=url, FORCE_HTTPS=False) == []


@pytest.mark.parametrize(
    "origin",
    [
        "shop.example",
        "https://shop.example/",
        "https://a/b",
        "https://a.example:443",
        "http://[::1]:80",
        "https://[::1",
        "HTTPS://a",
        "://a",
        "",
        "null",
    ],
)
def test_what_no_browser_sends_is_no_origin(origin: str) -> None:
    assert problems(CORS_ORIGINS=["https://a.example", origin]) == [
        f"CORS_ORIGINS holds {origin!r}: an origin is like https://app.example"
    ]


@pytest.mark.parametrize(
    "origin",
    [
        "http://localhost:3000",
        "https://a-b.example",
        "https://10.0.0.1:8443",
        "http://a.example:443",
        "http://[::1]:3000",
        "https://[2001:db8::1]",
        "capacitor://localhost",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
    ],
)
def test_an_origin_is_what_a_browser_sends(origin: str) -> None:
    assert problems(CORS_ORIGINS=[origin]) == []


@pytest.mark.parametrize(
    ("text", "shown"), [("on", True), ("off", False), ("1", False)]
)
def test_the_docs_are_shown_where_a_variable_says_so(text: str, *, shown: bool) -> None:
    assert deployment_settings({"API_DOCS": text})["API_DOCS"] is shown
