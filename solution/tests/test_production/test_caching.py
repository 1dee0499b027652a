from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from app.extensions import cache
from app.utils import caching
from app.utils.caching import JsonSerializer
from app.utils.contracts import contract_of
from tests.test_production.shop import POSTS, Shop, total_in

NewApp = Callable[..., Flask]


@pytest.fixture
def shop(production: NewApp) -> Shop:
    """A shop in production, each worker of which has a cache of its own."""
    return Shop(production())


def test_the_list_is_as_it_was_a_moment_ago(shop: Shop) -> None:
    first, second = shop.get(), shop.get()

    assert total_in(first) == total_in(second) == 1
    assert first.data == second.data


def test_another_query_has_another_answer(shop: Shop) -> None:
    assert shop.total() == 1
    assert shop.total(f"{POSTS}?per_page=1") == 2
    assert shop.total(f"{POSTS}?per_page=2") == 3


def test_the_order_of_parameters_is_no_matter(shop: Shop) -> None:
    assert shop.total(f"{POSTS}?page=1&per_page=5") == 1
    assert shop.total(f"{POSTS}?per_page=5&page=1") == 1


def test_the_order_of_parameters_of_one_name_is(shop: Shop) -> None:
    first: Any = shop.get(f"{POSTS}?page=1&page=2").json
    second: Any = shop.get(f"{POSTS}?page=2&page=1").json

    assert first["page"] == 1
    assert second["page"] == 2


def test_every_value_of_a_parameter_counts(shop: Shop) -> None:
    assert shop.total(f"{POSTS}?page=1&page=2") == 1
    assert shop.total(f"{POSTS}?page=1&page=3") == 2


def test_a_parameter_cannot_pass_for_two(shop: Shop) -> None:
    two = shop.client.get(f"{POSTS}?page=1&per_page=5")
    one = shop.client.get(f"{POSTS}?page=1%26per_page%3D5")

    assert two.status_code == 200
    assert one.status_code == 400


def test_the_host_that_a_client_names_is_no_matter(shop: Shop) -> None:
    first = shop.get(headers={"Host": "evil.example"})

    assert "evil.example" not in first.text
    assert total_in(shop.get()) == 1


def test_another_prefix_has_another_answer(shop: Shop) -> None:
    assert shop.total() == 1
    assert shop.total(environ_overrides={"SCRIPT_NAME": "/shop"}) == 2


def test_what_is_large_is_not_kept(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MAX_LENGTH", len(shop.get().text))

    assert shop.total(f"{POSTS}?page=1") == 2
    assert shop.total(f"{POSTS}?page=1") == 3


def test_a_cache_in_memory_is_small(production: NewApp) -> None:
    app = production()
    store: Any = app.extensions["cache"][cache]

    assert vars(store)["_threshold"] * caching.MAX_LENGTH <= 32 * 2**20


@pytest.mark.parametrize("header", ["Authorization", "Cookie"])
def test_who_says_who_they_are_is_not_served_from_the_cache(
    header: str, shop: Shop
) -> None:
    personal = {"Authorization": "Basic YW5uOng=", **shop.session}
    headers = {header: personal[header]}

    assert shop.total() == 1
    assert shop.total(headers=headers) == 2
    assert shop.total() == 1


def test_what_they_get_is_not_kept_for_others(shop: Shop) -> None:
    assert shop.total(headers=shop.session) == 1
    assert shop.total() == 2


def test_cookies_of_others_do_not_count(shop: Shop) -> None:
    assert shop.total() == 1
    assert shop.total(headers={"Cookie": "theme=dark"}) == 1


def test_an_error_is_not_kept(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("app.api.posts.post_service", lambda: 1 // 0)
        assert shop.get().status_code == 500

    assert shop.get().status_code == 200


@pytest.mark.parametrize("status", [404, 503])
def test_an_http_error_is_not_kept(
    status: int, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("app.api.posts.post_service", lambda: abort(status))
        assert shop.get().status_code == status

    assert shop.get().status_code == 200


def test_a_kept_answer_has_the_id_of_the_new_request(shop: Shop) -> None:
    shop.get(headers={"X-Request-ID": "request-1"})
    second = shop.get(headers={"X-Request-ID": "request-2"})

    assert total_in(second) == 1
    assert second.headers.getlist("X-Request-ID") == ["request-2"]


def test_a_kept_answer_has_every_other_header_once(shop: Shop) -> None:
    first, second = shop.get(), shop.get()

    assert set(first.headers.keys()) == set(second.headers.keys())
    assert second.headers.getlist("Content-Type") == ["application/json"]
    for name in ("ETag", "Cache-Control", "X-Content-Type-Options"):
        assert second.headers.getlist(name) == [first.headers[name]]


def test_who_has_a_kept_answer_is_told_so(shop: Shop) -> None:
    etag = shop.get().headers["ETag"]
    same = shop.get(headers={"If-None-Match": etag})
    other = shop.get(headers={"If-None-Match": '"old"'})

    assert same.status_code == 304
    assert same.data == b""
    assert other.status_code == 200


def test_the_first_to_ask_may_have_the_answer_already(shop: Shop) -> None:
    etag = shop.client.get(POSTS, headers=shop.session).headers["ETag"]
    not_modified = shop.client.get(POSTS, headers={"If-None-Match": etag})

    assert not_modified.status_code == 304
    assert shop.total() == 1


def test_what_comes_from_the_cache_is_counted_by_the_limit(production: NewApp) -> None:
    shop = Shop(production())
    statuses = [shop.client.get(POSTS).status_code for _ in range(121)]

    assert statuses == [200] * 120 + [429]


def test_the_view_keeps_its_contract(shop: Shop) -> None:
    contract = contract_of(shop.app.view_functions["api.posts.list_posts"])

    assert contract is not None
    assert contract.query is not None
    assert contract.login == "optional"


def test_a_test_run_keeps_nothing(client: FlaskClient) -> None:
    assert client.application.extensions["cache"][cache].get("x") is None


def test_what_is_kept_comes_back_and_what_is_not_is_none() -> None:
    serializer = JsonSerializer()
    kept = serializer.dumps(["body", 200, [["ETag", "x"]]])

    assert serializer.loads(kept) == ["body", 200, [["ETag", "x"]]]
    assert serializer.loads(None) is None
