"""Schema of errors: the one shape that all of them have."""

from marshmallow import fields

from app.schemas.base import AnswerSchema


class ErrorSchema(AnswerSchema):
    """Why a request was refused."""

    error = fields.String(required=True)
    details = fields.Raw()
