from marshmallow import ValidationError, validates_schema

from app.extensions import db
from app.models.user import User, normalize_email


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @validates_schema
    def nobody_has_it(self, data, **kwargs):
        query = db.select(db.func.count()).select_from(User)
        normalized = normalize_email(data["email"])
        query = query.where(
            User.email_normalized == normalized, User.deleted_at.is_(None)
        )
        if db.session.scalar(query):
            raise ValidationError({"email": ["Taken."]})
