"""HR094: passwords of any length."""

from pathlib import Path

from checking import assert_finds


def test_new_passwords_need_a_minimum_and_logins_do_not(tmp_path: Path) -> None:
    files = {
        "shop/forms.py": """
            class RegistrationForm(FlaskForm):
                password = PasswordField("Password", validators=[DataRequired()])  # <-

            class SignupSchema(Schema):
                password = fields.Str(validate=Length(max=80, min=1))  # <-

            class ResetForm(FlaskForm):
                password = PasswordField("Password", [Length(min=8)])

            class CreateUserSchema(Schema):
                password = fields.String(validate=validate_password)

            class LoginForm(FlaskForm):
                password = PasswordField("Password")

            class ChangeForm(FlaskForm):
                password = PasswordField("Password")

                def validate_password(self, field):
                    raise ValidationError
            """,
    }
    assert_finds(tmp_path, "HR094", files)
