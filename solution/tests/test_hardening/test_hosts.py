from collections.abc import Callable

import pytest
from flask import Flask

NewApp = Callable[..., Flask]

LIVE = "/api/v1/health/live"
TRUSTED = ["shop.example", ".shops.example"]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("shop.example", 200),
        ("shop.example:8443", 200),
        ("a.shops.example", 200),
        ("evil.example", 400),
        ("shop.example.evil.example", 400),
        ("a.shop.example", 400),
    ],
)
def test_a_request_may_name_a_trusted_host_alone(
    host: str, status: int, standing: NewApp
) -> None:
    app = standing(FORCE_HTTPS=False, TRUSTED_HOSTS=TRUSTED)
    response = app.test_client().get(LIVE, headers={"Host": host})

    assert response.status_code == status
    assert response.is_json


def test_without_a_list_a_request_may_name_any_host(standing: NewApp) -> None:
    app = standing(FORCE_HTTPS=False)
    response = app.test_client().get(LIVE, headers={"Host": "evil.example"})

    assert response.status_code == 200
