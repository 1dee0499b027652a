"""A logout answers 200, with a message."""

import pytest
from changing import change_answers
from flask import Response, request


def change(response: Response) -> None:
    if request.path.endswith("/logout") and response.status_code == 204:
        response.status_code = 200
        response.set_data('{"message": "Bye"}')


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
