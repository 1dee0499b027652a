import pytest

from app.schemas.error import ErrorSchema


@pytest.mark.parametrize(
    "error",
    [{"error": "Not found"}, {"error": "No", "details": {"email": ["Not one."]}}],
)
def test_an_error_has_a_reason_and_may_have_details(error: dict[str, object]) -> None:
    assert ErrorSchema().dump(error) == error
    assert ErrorSchema().validate(error) == {}


def test_an_error_without_a_reason_is_none() -> None:
    assert ErrorSchema().validate({"details": {}}).keys() == {"error"}
