import pytest


def test_an_address_is_kept_as_typed() -> None:
    """`email` has the address as it was typed: that is where mail goes."""
    from app.models import User

    assert User(email="Ann.Lee@Example.COM").email == "Ann.Lee@Example.COM"


@pytest.mark.parametrize(
    "typed",
    ["ann@example.com", "ANN@Example.com", " ann@example.com", "Ann@example.com\n"],
)
def test_spellings_of_one_address_have_one_form(typed: str) -> None:
    """`email_normalized` is the same for every spelling of one address.

    Accounts are compared by it. Otherwise one person has two, and logs in to the
    wrong one.
    """
    from app.models import User

    assert User(email=typed).email_normalized == "ann@example.com"


def test_a_long_address_is_compared_to_its_end() -> None:
    """Two long addresses that differ in their last letter have two forms."""
    from app.models import User

    first = User(email=f"ann@{'shop.' * 49}com")
    second = User(email=f"ann@{'shop.' * 49}cob")

    assert first.email_normalized != second.email_normalized


def test_a_new_address_has_a_new_form() -> None:
    """Whoever changes the address changes the form to compare by, too."""
    from app.models import User

    user = User(email="ann@example.com")
    user.email = "Ann@Shop.Example"

    assert user.email == "Ann@Shop.Example"
    assert user.email_normalized == "ann@shop.example"
