from marshmallow import ValidationError, validates

from app.models import User


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @validates("email")
    def validate_email(self, value, **kwargs):
        from app.extensions import db

        if db.session.query(User).filter_by(email=value).first():
            raise ValidationError("Email already registered")
