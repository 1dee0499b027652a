"""Schema of errors: the one shape that all of them have."""

from marshmallow import fields

from app.schemas.base import AnswerSchema


class ErrorSchema(AnswerSchema):
    """Why a request was refused."""

    error = fields.String(required=True, metadata={"description": "What is wrong."})
    details = fields.Raw(
        metadata={"description": "More, field by field where it is about the input."}
    )
