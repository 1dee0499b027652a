"""The link for the new address is mailed to it, and then to the old one as well."""

import pytest
from app.models import User
from app.services.email_confirmation import CONFIRM, EmailConfirmation


def send(self: EmailConfirmation, user: User, email: str) -> None:
    token = self.token_for(user, email)
    for address in (email, user.email):
        self.links.send(address, "Confirm your e-mail address", CONFIRM, token)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(EmailConfirmation, "send", send)
