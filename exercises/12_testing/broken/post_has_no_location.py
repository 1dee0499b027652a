"""The answer does not say where the new post is."""

import pytest
from changing import change_answers
from flask import Response


def change(response: Response) -> None:
    if response.status_code == 201:
        response.headers.remove("Location")


def apply(patch: pytest.MonkeyPatch) -> None:
    change_answers(patch, change)
