"""Schema of errors: the one shape that all of them have."""

from marshmallow import Schema, fields


class ErrorSchema(Schema):
    """Why a request was refused."""

    error = fields.String(required=True)
    details = fields.Raw()
