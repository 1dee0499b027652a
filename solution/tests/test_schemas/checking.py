"""What the tests of schemas ask of a schema."""

from typing import Any

import pytest
from marshmallow import Schema, ValidationError


def errors_of(schema: Schema, values: Any) -> Any:
    """Return what the schema says against the values, by field."""
    with pytest.raises(ValidationError) as caught:
        schema.load(values)
    return caught.value.messages
