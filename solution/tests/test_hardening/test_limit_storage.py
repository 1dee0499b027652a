import os
import uuid
from collections.abc import Callable, Iterator, Mapping

import pytest
from flask import Flask
from redis import Redis

from app import create_app
from tests.test_hardening.guessing import guess, statuses

NewApp = Callable[..., Flask]

CLOSED_PORT = "redis://127.0.0.1:1"


def test_while_redis_is_down_a_process_counts_for_itself(
    limited: NewApp, caplog: pytest.LogCaptureFixture
) -> None:
    client = limited(RATELIMIT_STORAGE_URI=CLOSED_PORT).test_client()

    assert statuses([guess(client) for _ in range(11)]) == [401] * 10 + [429]
    assert "falling back to in-memory storage" in caplog.text


@pytest.fixture
def redis_settings() -> Iterator[Mapping[str, str]]:
    """Settings that count in Redis, under a prefix of this test alone."""
    url = os.environ.get("TEST_REDIS_URL")
    if not url:
        pytest.skip("TEST_REDIS_URL does not name a Redis server")
    prefix = f"test-{uuid.uuid4().hex}"
    yield {"RATELIMIT_STORAGE_URI": url, "RATELIMIT_KEY_PREFIX": prefix}
    with Redis.from_url(url) as server:
        keys = list(server.scan_iter(match=f"*{prefix}*"))
        assert keys, "nothing was counted in Redis"
        server.delete(*keys)


def test_applications_share_their_count_in_redis(
    limited: NewApp, redis_settings: Mapping[str, str]
) -> None:
    guesses = [guess(limited(**redis_settings).test_client()) for _ in range(11)]

    assert statuses(guesses) == [401] * 10 + [429]


def test_without_redis_each_application_counts_for_itself(limited: NewApp) -> None:
    guesses = [guess(limited().test_client()) for _ in range(11)]

    assert statuses(guesses) == [401] * 11


def test_they_can_be_switched_off(limited: NewApp) -> None:
    client = limited(RATELIMIT_ENABLED=False).test_client()

    assert statuses([guess(client) for _ in range(12)]) == [401] * 12


def test_an_application_without_limits_is_not_limited_by_another(
    limited: NewApp,
) -> None:
    free = limited(RATELIMIT_ENABLED=False).test_client()
    limited()

    assert statuses([guess(free) for _ in range(12)]) == [401] * 12


def test_in_the_test_run_there_are_none_unasked() -> None:
    assert create_app("testing").config["RATELIMIT_ENABLED"] is False
