"""Who wants another address is told that a mail is on its way, and none is."""

import pytest
from app.models import User
from app.services.email_confirmation import EmailConfirmation


def send(self: EmailConfirmation, user: User, email: str) -> None:
    """Send nothing."""


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(EmailConfirmation, "send", send)
