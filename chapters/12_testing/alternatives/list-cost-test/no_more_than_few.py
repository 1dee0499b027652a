@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    def cost() -> int:
        statements.clear()
        call(endpoint, as_admin)
        return len([s for s in statements if s.startswith("SELECT")])

    fill(1)
    few = cost()
    fill(19)
    assert cost() <= few
