from typing import Any

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema

from app.models import User


class UserSchema(SQLAlchemyAutoSchema[Any]):
    class Meta:
        model = User
        exclude = ("password_hash",)

    role = fields.Enum(Role, by_value=fields.String)
