"""Forms: people fill them in, and the schemas of the API check them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeGuard

from flask import render_template, request
from marshmallow import EXCLUDE, Schema, ValidationError, validate
from marshmallow.exceptions import SCHEMA

from app.exceptions import AppError


@dataclass(frozen=True)
class Field:
    """One field of a form, as a template shows it.

    Args:
        name: What the schema calls it.
        value: What is in it.
        errors: What is wrong with it, one sentence for each error.
        required: Whether it must be filled in.
        length: The limits of its length, if there are any.
    """

    name: str
    value: str
    errors: list[str]
    required: bool
    length: validate.Length | None

    @property
    def attributes(self) -> dict[str, str | int | None]:
        """The attributes of the field in HTML. Those that are None are left out."""
        length, wrong = self.length, bool(self.errors)
        return {
            "id": self.name,
            "name": self.name,
            "required": "" if self.required else None,
            "minlength": length.min if length else None,
            "maxlength": length.max if length else None,
            "aria-invalid": "true" if wrong else None,
            "aria-describedby": f"{self.name}-errors" if wrong else None,
        }


class Form:
    """A form, empty or filled in, with what is wrong with it.

    Args:
        schema: The schema that checks it.
        values: What is in its fields at first.
    """

    def __init__(self, schema: Schema, values: Mapping[str, str] | None = None) -> None:
        self.schema = schema
        self.is_sent = request.method == "POST"
        self.values = filled_in(request.form) if self.is_sent else dict(values or {})
        self.errors: dict[str, list[str]] = {}

    def load(self) -> Any:
        """Return what the schema makes of the values that were sent.

        Raises:
            ValidationError: The schema refuses them.
        """
        return self.schema.load(self.values, unknown=EXCLUDE)

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Note why the schema or a service refuses the form, and go on after that."""
        try:
            yield
        except ValidationError as error:
            self.errors = {**error.messages_dict}
        except AppError as error:
            self.errors = error.details or {SCHEMA: [error.message]}

    def page(self, template: str, **context: Any) -> tuple[str, int]:
        """Return a page with the form. Its status is 400 if the form was refused."""
        status = 400 if self.errors else 200
        return render_template(template, form=self, **context), status

    @property
    def message(self) -> str:
        """The errors that are not about a single field."""
        return " ".join(self.errors.get(SCHEMA, []))

    def field(self, name: str) -> Field:
        """Return one field, with the rules of the schema for the browser."""
        rules = self.schema.fields[name]
        lengths = [rule for rule in rules.validators if is_length(rule)]
        return Field(
            name=name,
            value=self.values.get(name, ""),
            errors=self.errors.get(name, []),
            required=rules.required,
            length=lengths[0] if lengths else None,
        )


def is_length(rule: object) -> TypeGuard[validate.Length]:
    """Tell whether a rule of a schema is about the length."""
    return isinstance(rule, validate.Length)


def filled_in(values: Mapping[str, str]) -> dict[str, str]:
    """Return what people have filled in, in the form that schemas expect.

    Browsers send an empty text for an empty field, and two characters for a line break.
    """
    return {name: text.replace("\r\n", "\n") for name, text in values.items() if text}
