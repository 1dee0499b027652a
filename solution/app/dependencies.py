"""Dependencies: the services, as the API, the pages and the commands take them.

Each call makes one for the current application and the session of the current request.
"""

from flask import current_app

from app.extensions import db
from app.services.auth_service import AuthService
from app.services.breaches import BreachList, NoBreachList, PwnedPasswords
from app.services.email_confirmation import EmailConfirmation
from app.services.mailed_tokens import MailedLinks
from app.services.password_reset import PasswordReset
from app.services.passwords import Passwords
from app.services.post_service import PostService
from app.services.token_service import TokenService
from app.services.user_service import UserService

RESET_PAGE = "/reset-password/"
CONFIRMATION_PAGE = "/confirm-email/"


def passwords() -> Passwords:
    """Return how the current application hashes, and what it looks up."""
    url = current_app.config["BREACH_LIST_URL"]
    breaches: BreachList = PwnedPasswords(url) if url else NoBreachList()
    return Passwords(current_app.config["PASSWORD_HASH_METHOD"], breaches)


def user_service() -> UserService:
    """Return the service for accounts."""
    return UserService(db.session(), passwords(), email_confirmation())


def auth_service() -> AuthService:
    """Return the service for passwords."""
    return AuthService(db.session(), passwords())


def token_service() -> TokenService:
    """Return the service for logins."""
    return TokenService(db.session(), current_app.config["JWT_REFRESH_TOKEN_EXPIRES"])


def password_reset() -> PasswordReset:
    """Return the service for forgotten passwords."""
    return PasswordReset(auth_service(), mailed_links(RESET_PAGE))


def email_confirmation() -> EmailConfirmation:
    """Return the service that confirms e-mail addresses."""
    return EmailConfirmation(auth_service(), mailed_links(CONFIRMATION_PAGE))


def mailed_links(path: str) -> MailedLinks:
    """Return what mails links to the page with that path."""
    config = current_app.config
    page = config["PUBLIC_URL"] + path
    return MailedLinks(current_app.extensions["mailer"], config["SECRET_KEY"], page)


def post_service() -> PostService:
    """Return the service for posts."""
    return PostService(db.session())
