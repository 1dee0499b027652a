from marshmallow import ValidationError, validates
from sqlalchemy import select

from app.extensions import db
from app.models import User


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @validates("email")
    def email_is_free(self, email: str, data_key: str) -> None:
        taken = select(User.id).where(User.email == email)
        if db.session.scalars(taken).first() is not None:
            raise ValidationError("This address is taken.")
