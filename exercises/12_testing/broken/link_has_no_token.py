"""The link in the mail leads to the page, and has no token for it."""

import pytest
from app.services.mailed_tokens import MailedLinks


def send(
    self: MailedLinks, recipient: str, subject: str, text: str, token: str
) -> None:
    self.mailer.send(recipient, subject, text.format(link=self.page))


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(MailedLinks, "send", send)
