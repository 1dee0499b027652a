from collections.abc import Callable

import pytest
from flask import Blueprint, Flask
from flask_wtf.csrf import generate_csrf  # type: ignore[import-untyped] # has no types

MakeApp = Callable[..., Flask]

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
CHANGING = METHODS[1:]
# As a browser sends it for a form of another site: with the cookie, without a token.
SECURE = {"WTF_CSRF_ENABLED": True, "FORCE_HTTPS": False}


def take() -> str:
    """Answer that the request was taken."""
    return "taken"


@pytest.fixture
def shop(make_app: MakeApp) -> Flask:
    """An application with an address `/take/NAME` in each of its blueprints.

    Beside its own it has the blueprints `apiary` and `shop`, `api` within `shop`, and
    `notes` within the `api` of its own, with `drafts` within `notes`.
    """
    from app.utils.csrf import register_csrf

    app = make_app(**SECURE)
    outer = Blueprint("shop", __name__)
    outer.register_blueprint(Blueprint("api", __name__, url_prefix="/api"))
    app.register_blueprint(outer)
    app.register_blueprint(Blueprint("apiary", __name__))
    notes = Blueprint("notes", __name__)
    notes.register_blueprint(Blueprint("drafts", __name__))
    app.register_blueprint(notes, name="api.notes")
    for name in app.blueprints:
        path = "/".join(name.split("."))
        where = f"/{path}/take" if name.partition(".")[0] != "api" else ""
        url = where or f"/api/v1/take/{name}"
        app.add_url_rule(url, f"{name}.take", take, methods=METHODS)
    app.add_url_rule("/take", "take", take, methods=METHODS)
    app.add_url_rule("/api/v1/form", "form", take, methods=METHODS)
    app.add_url_rule("/token", "token", generate_csrf)
    register_csrf(app)
    return app


def statuses(app: Flask, endpoints: list[str], method: str) -> dict[str, int]:
    """Return how each endpoint answers a request of that method without a token."""
    urls = app.url_map.bind("localhost")
    client = app.test_client()
    return {
        name: client.open(urls.build(name), method=method).status_code
        for name in endpoints
    }


def below_api(app: Flask) -> list[str]:
    """Return the endpoints of the blueprints within `api`, and of those in them."""
    names = [name for name in app.blueprints if name.startswith("api.")]
    return [f"{name}.take" for name in names]


@pytest.mark.parametrize("method", CHANGING)
def test_a_page_asks_for_a_token(shop: Flask, method: str) -> None:
    """A request that changes something outside of the API needs a token."""
    answers = statuses(shop, ["take"], method)

    assert answers == {"take": 400}


@pytest.mark.parametrize("method", CHANGING)
def test_the_api_asks_for_none(shop: Flask, method: str) -> None:
    """A request for the blueprint `api` itself needs no token."""
    answers = statuses(shop, ["api.take"], method)

    assert answers == {"api.take": 200}


@pytest.mark.parametrize("method", CHANGING)
def test_what_is_within_the_api_asks_for_none(shop: Flask, method: str) -> None:
    """A request for a blueprint within `api` needs no token, however deep it is.

    Flask-WTF looks for the one blueprint that the route belongs to, not for those
    around it.
    """
    endpoints = below_api(shop)
    answers = statuses(shop, endpoints, method)

    assert answers == dict.fromkeys(endpoints, 200)


def test_a_blueprint_whose_name_begins_alike_is_checked(shop: Flask) -> None:
    """The blueprint `apiary` is not of the API, so it needs a token."""
    answers = statuses(shop, ["apiary.take"], "POST")

    assert answers == {"apiary.take": 400}


def test_api_within_another_blueprint_is_checked(shop: Flask) -> None:
    """A blueprint `api` within `shop` is not the API, so it needs a token."""
    answers = statuses(shop, ["shop.take", "shop.api.take"], "POST")

    assert answers == {"shop.take": 400, "shop.api.take": 400}


def test_a_page_at_a_path_of_the_api_is_checked(shop: Flask) -> None:
    """A view at `/api/v1/form` that is of no blueprint `api` needs a token.

    The API is what its blueprint holds, wherever a server or a version moves it.
    """
    answers = statuses(shop, ["form"], "POST")

    assert answers == {"form": 400}


def test_who_only_reads_needs_no_token(shop: Flask) -> None:
    """A GET needs no token, in any blueprint."""
    answers = statuses(shop, ["take", "apiary.take", "api.take"], "GET")

    assert set(answers.values()) == {200}


def test_a_form_with_its_token_is_taken(shop: Flask) -> None:
    """A form that sends the token of its own session is taken."""
    client = shop.test_client()
    token = client.get("/token").text
    response = client.post("/take", data={"csrf_token": token})

    assert response.status_code == 200


def test_the_factory_has_it_done(make_app: MakeApp) -> None:
    """An application from the factory is protected, and its API is open."""
    app = make_app(**SECURE)
    app.add_url_rule("/take", "take", take, methods=METHODS)
    app.add_url_rule("/api/v1/take", "api.take", take, methods=METHODS)
    answers = statuses(app, ["take", "api.take"], "POST")

    assert answers == {"take": 400, "api.take": 200}
