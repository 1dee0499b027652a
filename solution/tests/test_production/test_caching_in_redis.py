import json
import logging
from collections.abc import Callable

import pytest
from flask import Flask
from redis import Redis

from tests.test_production.shop import POSTS, Shop, total_in

NewApp = Callable[..., Flask]

NOBODY = "redis://127.0.0.1:1"


def test_workers_keep_answers_together(
    production: NewApp, redis_url: str, redis_prefix: str
) -> None:
    redis = {
        "CACHE_TYPE": "RedisCache",
        "CACHE_REDIS_URL": redis_url,
        "CACHE_KEY_PREFIX": f"{redis_prefix}:cache:",
    }
    one = Shop(production(**redis))
    other = production(**redis)
    total = one.total()
    one.get()

    assert total_in(other.test_client().get(POSTS)) == total


def test_what_is_kept_is_json_and_is_not_kept_for_long(
    production: NewApp, redis_url: str, redis_prefix: str
) -> None:
    prefix = f"{redis_prefix}:json:"
    settings = {"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": redis_url}
    shop = Shop(production(**settings, CACHE_KEY_PREFIX=prefix))
    shop.get()
    with Redis.from_url(redis_url) as redis:
        (name,) = redis.scan_iter(f"{prefix}*")
        kept, seconds = redis.get(name), redis.ttl(name)

    assert json.loads(kept)[1] == 200
    assert 0 < seconds <= 15


def test_without_redis_the_list_is_made_anew(
    production: NewApp, caplog: pytest.LogCaptureFixture
) -> None:
    shop = Shop(production(CACHE_TYPE="RedisCache", CACHE_REDIS_URL=NOBODY))
    with caplog.at_level(logging.ERROR):
        first, second = shop.total(), shop.total()

    assert (first, second) == (1, 2)
    assert "Connection refused" in caplog.text
