from typing import Any

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema

from app.models import User


class UserSchema(SQLAlchemyAutoSchema):
    class Meta:
        model = User
        fields = (
            "id",
            "email",
            "email_confirmed_at",
            "first_name",
            "last_name",
            "role",
            "is_active",
            "created_at",
            "updated_at",
        )
