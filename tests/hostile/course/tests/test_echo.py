from flask.testing import FlaskClient


def test_it_gives_back_what_was_said(client: FlaskClient) -> None:
    """`POST /echo` answers 201 and what was said."""
    response = client.post("/echo", json={"say": "hello"})

    assert response.status_code == 201
    assert response.get_json() == {"said": "hello"}


def test_it_gives_back_every_letter(client: FlaskClient) -> None:
    """Letters beyond A to Z come back as they were."""
    response = client.post("/echo", json={"say": "grün"})

    assert "grün" in response.get_json()["said"]
