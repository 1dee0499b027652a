"""The address changes when it is asked for, before anybody has opened the link."""

import pytest
from app.models import User
from app.services.email_confirmation import EmailConfirmation


def apply(patch: pytest.MonkeyPatch) -> None:
    send = EmailConfirmation.send

    def change_and_send(self: EmailConfirmation, user: User, email: str) -> None:
        user.email = email
        self.accounts.session.commit()
        send(self, user, email)

    patch.setattr(EmailConfirmation, "send", change_and_send)
