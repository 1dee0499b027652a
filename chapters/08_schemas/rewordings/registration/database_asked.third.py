from marshmallow import ValidationError, validate, validates
from sqlalchemy import exists, select

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
    def email_is_free(self, email: str, data_key: str) -> None:
        if db.session.scalar(select(exists().where(User.email == email))):
            raise ValidationError("This address is taken.")
