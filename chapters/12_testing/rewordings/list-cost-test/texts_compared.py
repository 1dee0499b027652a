@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(1)
    statements.clear()
    call(endpoint, as_admin)
    few = statements.copy()
    fill(19)
    statements.clear()
    call(endpoint, as_admin)
    assert statements == few
