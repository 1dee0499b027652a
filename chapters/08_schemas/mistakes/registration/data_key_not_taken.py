from marshmallow import ValidationError, validate, validates
from sqlalchemy import select

from app.extensions import db
from app.models import User


class RegistrationSchema(InputSchema):
    email = fields.Email(required=True)
    password = fields.String(
        required=True, validate=validate.Length(min=MIN_PASSWORD_LENGTH)
    )
    first_name = name_field()
    last_name = name_field()

    @validates("email")
    def email_is_free(self, email: str) -> None:
        taken = select(User.id).where(User.email == email)
        if db.session.scalars(taken).first() is not None:
            raise ValidationError("This address is taken.")
