from app.extensions import ma
from app.models import User


class UserSchema(ma.SQLAlchemyAutoSchema):
    role = fields.Enum(Role, by_value=True)

    class Meta:
        model = User
        exclude = ["password_hash", "email_normalized"]
