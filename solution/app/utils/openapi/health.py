"""Health in the document: its routes know nothing of contracts, so theirs are here."""

from collections.abc import Mapping
from types import MappingProxyType

from marshmallow import Schema, fields, validate

from app.exceptions import AppError
from app.utils.endpoint import Contract


class HealthSchema(Schema):
    """That all is well."""

    status = fields.String(required=True, validate=validate.Equal("ok"))


class NotReadyError(AppError):
    """Something that requests depend on is not there; `details` names it."""

    status_code = 503
    message = "Not ready"


HEALTH: Mapping[str, Contract] = MappingProxyType(
    {
        "api.health.live": Contract(returns=HealthSchema()),
        "api.health.ready": Contract(returns=HealthSchema(), errors=(NotReadyError,)),
    }
)
