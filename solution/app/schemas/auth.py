"""Schemas of authentication."""

from marshmallow import fields, validate

from app.models.user import EMAIL_LENGTH
from app.schemas.base import AnswerSchema, InputSchema, Text
from app.schemas.user import MAX_PASSWORD_LENGTH, email_field, new_password_field

MAILED_TOKEN_LENGTH = 700


class LoginSchema(InputSchema):
    """What somebody logs in with; whether it is right is not a matter of its form."""

    email = Text(1, EMAIL_LENGTH, required=True)
    password = Text(1, MAX_PASSWORD_LENGTH, required=True)


class TokensSchema(AnswerSchema):
    """What a login gives, in the words of RFC 6749, section 5.1."""

    access_token = fields.String(required=True)
    refresh_token = fields.String(required=True)
    token_type = fields.String(required=True, validate=validate.Equal("Bearer"))
    expires_in = fields.Integer(
        required=True, metadata={"description": "Seconds that the access token lasts."}
    )


class PasswordChangeSchema(InputSchema):
    """The password that somebody has, and the one that they want."""

    current_password = Text(1, MAX_PASSWORD_LENGTH, required=True)
    password = new_password_field()


class EmailChangeSchema(InputSchema):
    """The address that somebody wants, and the password that they have."""

    current_password = Text(1, MAX_PASSWORD_LENGTH, required=True)
    email = email_field()


class EmailConfirmationSchema(InputSchema):
    """What came with the mail."""

    token = Text(1, MAILED_TOKEN_LENGTH, required=True)


class ResetRequestSchema(InputSchema):
    """Whose password is forgotten."""

    email = email_field()


class ResetSchema(InputSchema):
    """What came with the mail, and the password that somebody wants."""

    token = Text(1, MAILED_TOKEN_LENGTH, required=True)
    password = new_password_field()
