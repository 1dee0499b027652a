@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    costs = []
    for number in (1, 19):
        fill(number)
        call(endpoint, as_admin)
        costs.append(len(statements))

    assert costs[0] == costs[1]
