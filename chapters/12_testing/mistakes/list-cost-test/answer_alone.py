@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    fill(20)
    page = call(endpoint, as_admin)

    assert page.status_code == 200
    assert len(page.get_json()["items"]) == 20
