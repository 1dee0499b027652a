from flask.testing import FlaskClient


def test_it_answers_200(client: FlaskClient) -> None:
    """`GET /ping` answers 200."""
    response = client.get("/ping")

    assert response.status_code == 200


def test_it_says_pong(client: FlaskClient) -> None:
    """The body is JSON: an object with `pong`, which is true."""
    response = client.get("/ping")

    assert response.mimetype == "application/json"
    assert response.get_json() == {"pong": True}


def test_what_is_not_there_is_404(client: FlaskClient) -> None:
    """A path that nobody knows answers 404, in JSON."""
    response = client.get("/nowhere")

    assert response.status_code == 404
    assert response.get_json() == {"error": "Not Found"}
