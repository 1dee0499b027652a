from marshmallow_sqlalchemy import SQLAlchemyAutoSchema, auto_field

from app.models import User


class UserSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = User

    password_hash = auto_field(load_only=True)
    role = fields.Enum(Role, by_value=True)
