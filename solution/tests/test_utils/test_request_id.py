import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.utils.request_id import choose_request_id, current_request_id

LIVE = "/api/v1/health/live"
NEW = re.compile(r"[\w.-]{8,64}", re.ASCII)


@pytest.mark.parametrize("offered", ["12345678", "a" * 64, "Edge-1.2_3", "........"])
def test_a_well_formed_id_is_kept(offered: str) -> None:
    assert choose_request_id(offered) == offered


@pytest.mark.parametrize(
    "offered",
    [None, "", "1234567", "a" * 65, "two words", "12345678\n", "x\r\nerror", "ü" * 8],
)
def test_any_other_id_is_replaced(offered: str | None) -> None:
    chosen = choose_request_id(offered)

    assert NEW.fullmatch(chosen)
    assert len({chosen, choose_request_id(offered), offered}) == 3


def test_an_answer_names_its_request(client: FlaskClient) -> None:
    offered = client.get(LIVE, headers={"X-Request-ID": "edge-12345"})
    first, second = client.get(LIVE), client.get("/nowhere")

    assert offered.headers["X-Request-ID"] == "edge-12345"
    assert NEW.fullmatch(first.headers["X-Request-ID"])
    assert NEW.fullmatch(second.headers["X-Request-ID"])
    assert first.headers["X-Request-ID"] != second.headers["X-Request-ID"]


def test_a_request_knows_its_name_and_nobody_else_does(app: Flask) -> None:
    assert current_request_id() is None
    with app.app_context():
        assert current_request_id() is None
    with app.test_request_context(headers={"X-Request-ID": "edge-12345"}):
        assert current_request_id() is None
        app.preprocess_request()
        assert current_request_id() == "edge-12345"
