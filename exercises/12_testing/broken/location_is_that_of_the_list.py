"""The answer gives the URL of the list for that of the new post."""

import pytest
from changing import change_answers
from flask import Response


def change(response: Response) -> None:
    if response.status_code == 201:
        response.location = "/api/v1/posts"


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
