@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(19)
    del statements[:]
    answer = call(endpoint, as_admin)
    selects = [s for s in statements if s.startswith("SELECT")]
    assert answer.status_code == 200
    assert len(selects) <= 40
