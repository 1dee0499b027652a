@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    for number in (1, 19):
        fill(number)
        answer = call(endpoint, headers=as_admin)
        assert answer.status_code == 200
        assert answer.get_json()["total"] >= number
