"""A new post is answered with 200."""

import pytest
from changing import change_answers
from flask import Response


def change(response: Response) -> None:
    if response.status_code == 201:
        response.status_code = 200


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
