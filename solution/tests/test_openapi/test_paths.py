from app.utils.openapi.paths import describe, links, parameters
from tests.test_openapi.letters import ALL, BURN, LETTER, READ, SEARCH, SHELF, WRITE

KEY = {"type": "integer", "minimum": 1, "maximum": 2147483647}


def test_an_operation_is_described_in_full() -> None:
    described = describe(WRITE, ALL)

    assert described.pop("responses").keys() == {201, 400, 409, 413, 415}
    assert described == {
        "operationId": "api.letters.write",
        "tags": ["letters"],
        "summary": "Write a letter to X",
        "description": "It is a draft.",
        "security": [],
        "parameters": [],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": LETTER}},
        },
    }


def test_an_operation_without_a_body_or_more_to_say_tells_of_neither() -> None:
    described = describe(BURN, ALL)

    assert described.keys() == {
        "operationId",
        "tags",
        "summary",
        "security",
        "parameters",
        "responses",
    }
    assert described["security"] == [{"bearer": []}]


def test_what_is_made_leads_to_the_operations_on_it() -> None:
    made = describe(WRITE, ALL)["responses"][201]

    assert made["links"] == links(WRITE, ALL)
    assert links(WRITE, ALL) == {
        name: {"operationId": name, "parameters": {"letter_id": "$response.body#/id"}}
        for name in ("api.letters.read", "api.letters.burn")
    }


def test_what_is_there_already_leads_nowhere() -> None:
    assert "links" not in describe(READ, ALL)["responses"][200]


def test_a_key_a_query_and_a_condition_are_parameters() -> None:
    key = {"in": "path", "name": "letter_id", "required": True, "schema": KEY}
    (query, condition) = parameters(SEARCH)

    assert parameters(BURN) == [key]
    assert parameters(READ) == [key, condition]
    assert query == {"in": "query", "schema": SHELF}
    assert (condition["in"], condition["name"]) == ("header", "If-None-Match")
