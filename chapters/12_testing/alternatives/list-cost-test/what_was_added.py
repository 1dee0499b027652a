@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(2)
    before = len(statements)
    call(endpoint, as_admin)
    few = len(statements) - before
    fill(9)
    before = len(statements)
    assert call(endpoint, as_admin).status_code == 200
    many = len(statements) - before

    assert few == many
