"""A list of users asks the database once more for each of them."""

from typing import Any

import pytest
from app.models import User
from app.services.paging import Page
from app.services.user_service import UserService


def apply(patch: pytest.MonkeyPatch) -> None:
    list_users = UserService.list_users

    def list_and_load(self: UserService, *args: Any) -> Page[User]:
        page = list_users(self, *args)
        for user in page.items:
            self.session.refresh(user)
        return page

    patch.setattr(UserService, "list_users", list_and_load)
