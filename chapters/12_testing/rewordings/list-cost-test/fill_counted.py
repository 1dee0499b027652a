@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(1)
    call(endpoint, as_admin)
    few = len(statements)
    fill(19)
    call(endpoint, as_admin)
    many = len(statements)
    assert few == many
