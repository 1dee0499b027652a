from collections.abc import Callable
from typing import Any

import pytest
from marshmallow import Schema
from werkzeug.test import TestResponse

Send = Callable[[Schema, object], TestResponse]
Read = Callable[..., Any]


def switch(**settings: Any) -> Schema:
    """Return a schema of one flag, `on`."""
    from app.schemas.base import Flag

    return Schema.from_dict({"on": Flag(**settings)})()


@pytest.mark.parametrize("value", [True, False])
def test_true_and_false_are_taken(send: Send, value: bool) -> None:
    """`true` and `false` arrive as they were sent."""
    response = send(switch(), {"on": value})

    assert response.status_code == 200
    assert response.get_json() == {"on": value}


@pytest.mark.parametrize("value", ["yes", "true", "off", "False", "1", "", "maybe"])
def test_a_text_is_refused(send: Send, value: str) -> None:
    """A text is refused with 400, be it "yes", "false" or nothing at all."""
    assert send(switch(), {"on": value}).status_code == 400


@pytest.mark.parametrize("value", [0, 1, 2, 1.0])
def test_a_number_is_refused(send: Send, value: float) -> None:
    """A number is refused with 400, 0 and 1 too.

    Python holds 1 and True for equal. JSON knows them apart.
    """
    assert send(switch(), {"on": value}).status_code == 400


@pytest.mark.parametrize("value", [[], [True], {}, {"on": True}])
def test_a_list_or_an_object_is_refused(send: Send, value: object) -> None:
    """A list or an object is refused with 400, as any other wrong value is."""
    assert send(switch(), {"on": value}).status_code == 400


def test_the_refusal_is_the_field_s_own(send: Send, details_of: Read) -> None:
    """The refusal is the field's error `invalid`, so a schema can word it anew."""
    plain = send(switch(), {"on": "yes"})
    worded = send(switch(error_messages={"invalid": "On or off?"}), {"on": "yes"})

    assert details_of(plain) == {"on": ["Not a valid boolean."]}
    assert details_of(worded) == {"on": ["On or off?"]}
