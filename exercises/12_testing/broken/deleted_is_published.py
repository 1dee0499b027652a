"""A deleted post cannot be read, and can be published by an admin."""

import pytest
from app.models import Role
from changing import revive
from flask_jwt_extended import get_current_user, verify_jwt_in_request


def is_admin() -> bool:
    verify_jwt_in_request()
    return bool(get_current_user().role == Role.ADMIN)


def apply(patch: pytest.MonkeyPatch) -> None:
    revive(patch, "api.posts.publish_post", is_admin)
