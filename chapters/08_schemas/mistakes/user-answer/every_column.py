from typing import Any

from marshmallow_sqlalchemy import SQLAlchemyAutoSchema

from app.models import User


class UserSchema(SQLAlchemyAutoSchema[Any]):
    class Meta:
        model = User
