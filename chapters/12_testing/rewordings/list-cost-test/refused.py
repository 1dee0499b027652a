@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(1)
    statements.clear()
    call(endpoint, {})
    one = len(statements)
    fill(19)
    statements.clear()
    call(endpoint, {})
    assert len(statements) == one
