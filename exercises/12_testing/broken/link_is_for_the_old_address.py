"""The link in the mail confirms the old address."""

import pytest
from app.models import User
from app.services.credentials import fingerprint
from app.services.email_confirmation import EmailConfirmation


def token_for(self: EmailConfirmation, user: User, email: str) -> str:
    return self.tokens.sign(user.id, fingerprint(user), user.email)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(EmailConfirmation, "token_for", token_for)
