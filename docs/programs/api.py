"""Prints the REST API, from the document that the application makes of itself."""

from collections.abc import Iterator

from application import Json, new_application

from handrail.site.markdown import join, table

FIRST_NO_SUCCESS = 300
RANGES = (("", "minimum", "maximum"), (" characters", "minLength", "maxLength"))
DOCUMENT = "/api/v1/openapi.json"


def main() -> None:
    """Print the routes by their tags, then the schemas."""
    api = Api(new_application().test_client().get(DOCUMENT).get_json())
    print(join(*api.overview(), *api.operations(), *api.schemas()))


class Api:
    """The document, and what a page says of it."""

    def __init__(self, document: Json) -> None:
        self.document = document

    def overview(self) -> Iterator[str]:
        """Yield what holds for all of it."""
        yield self.document["info"]["description"].strip()
        statuses = self.document["components"]["responses"]
        rows = [(code, answer["description"]) for code, answer in statuses.items()]
        yield "## Statuses"
        yield "These are no success. The schema `Error` shows the shape of an error."
        yield table(("Status", "When"), rows)

    def operations(self) -> Iterator[str]:
        """Yield the routes, a section a tag."""
        for tag in self.document["tags"]:
            yield f"## {tag['name'].capitalize()}"
            yield tag["description"]
            for path, methods in self.document["paths"].items():
                for method, operation in methods.items():
                    if tag["name"] in operation["tags"]:
                        yield from self.operation(path, method, operation)

    def operation(self, path: str, method: str, operation: Json) -> Iterator[str]:
        """Yield one route: what it does, takes and answers."""
        yield f"### {method.upper()} {path}"
        about = operation.get("description", "")
        yield f"{operation['summary']}. {about}".strip() + f" {login(operation)}"
        rows = [self.parameter(self.resolved(p)) for p in operation["parameters"]]
        if body := operation.get("requestBody"):
            rows.append(("body", "", self.content(body), "required"))
        if rows:
            yield table(("Parameter", "In", "Type", ""), rows)
        answers = [
            (code, self.content(self.resolved(a)) or self.resolved(a)["description"])
            for code, a in sorted(operation["responses"].items())
        ]
        good = [(c, what) for c, what in answers if int(c) < FIRST_NO_SUCCESS]
        bad = ", ".join(f"`{c}`" for c, _ in answers if int(c) >= FIRST_NO_SUCCESS)
        yield table(
            ("Answer", "What is in it"), [*good, (bad, "[what they mean](#statuses)")]
        )

    def schemas(self) -> Iterator[str]:
        """Yield the schemas, each as a table of its fields."""
        yield "## Schemas"
        for name, schema in sorted(self.document["components"]["schemas"].items()):
            yield f"### {name}"
            needed = schema.get("required", [])
            rows = [
                (
                    f"`{field}`",
                    self.type_of(about),
                    "required" if field in needed else "",
                )
                for field, about in schema.get("properties", {}).items()
            ]
            yield schema.get("description", "")
            yield table(("Field", "Type", ""), rows)

    def parameter(self, told: Json) -> tuple[str, str, str, str]:
        """Return the row of a parameter."""
        needed = "required" if told.get("required") else told.get("description", "")
        return f"`{told['name']}`", told["in"], self.type_of(told["schema"]), needed

    def content(self, told: Json) -> str:
        """Return what is in a body."""
        content = told.get("content", {}).get("application/json")
        return self.type_of(content["schema"]) if content else ""

    def resolved(self, told: Json) -> Json:
        """Follow a reference."""
        for part in told.get("$ref", "").split("/")[1:]:
            told = self.document if part == "components" and "$ref" in told else told
            told = told[part]
        return told

    def type_of(self, schema: Json) -> str:
        """Return a schema in a few words."""
        if reference := schema.get("$ref"):
            name = reference.rpartition("/")[2]
            return f"[{name}](#{name.lower()})"
        if items := schema.get("items"):
            return f"list of {self.type_of(items)}"
        types = schema.get("type", "anything")
        kind = " or ".join(types) if isinstance(types, list) else types
        return "; ".join([kind, *limits(schema)])


def limits(schema: Json) -> Iterator[str]:
    """Yield what a value of a schema has to keep to, in words."""
    for words, least, most in RANGES:
        if schema.get(least) or most in schema:
            yield f"{schema.get(least, 0)} to {schema.get(most, 'any number')}{words}"
    if "enum" in schema:
        yield ", ".join(f"`{value}`" for value in schema["enum"])
    if "format" in schema:
        yield f"`{schema['format']}`"
    if "default" in schema:
        yield f"`{schema['default']}` by default"


def login(operation: Json) -> str:
    """Return whether a route asks for a token."""
    security = operation["security"]
    if not security:
        return "No token is asked for."
    return "A token may be sent." if {} in security else "It needs a token."


if __name__ == "__main__":
    main()
