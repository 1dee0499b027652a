from app.extensions import ma
from app.models import User


class UserSchema(ma.SQLAlchemySchema):
    class Meta:
        model = User

    id = ma.auto_field()
    email = ma.auto_field()
    email_confirmed_at = ma.auto_field()
    first_name = ma.auto_field()
    last_name = ma.auto_field()
    role = fields.Enum(Role, by_value=True)
    is_active = ma.auto_field()
    created_at = ma.auto_field()
    updated_at = ma.auto_field()
