def line() -> Text:
    return Text(shortest=0, longest=80, pattern=".*", error="One line, please.")


class UserUpdateSchema(InputSchema):
    last_name = line()
    first_name = line()
