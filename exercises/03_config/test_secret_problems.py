import pytest


def problems_of(value: str | None) -> list[str]:
    from app.config import secret_problems

    return secret_problems("TOKEN_KEY", value)


@pytest.mark.parametrize("value", ["k" * 32, "k" * 33, "k" * 64])
def test_a_key_of_32_bytes_or_more_is_fine(value: str) -> None:
    """A key of at least 32 bytes that nobody has published gives an empty list."""
    assert problems_of(value) == []


@pytest.mark.parametrize("value", ["é" * 16, "键" * 11, "\N{KEY}" * 8])
def test_bytes_are_counted(value: str) -> None:
    """Fewer than 32 characters are fine where they take up 32 bytes in UTF-8."""
    assert problems_of(value) == []


@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_key_is_a_problem(value: str | None) -> None:
    """A key that is not set gives a list with one problem, which names the variable."""
    problems = problems_of(value)

    assert isinstance(problems, list)
    assert len(problems) == 1
    assert "TOKEN_KEY" in problems[0]


@pytest.mark.parametrize("value", ["k", "change-in-production", "k" * 31, "é" * 15])
def test_a_short_key_is_a_problem(value: str) -> None:
    """A key of fewer than 32 bytes gives one problem, which names the variable."""
    problems = problems_of(value)

    assert isinstance(problems, list)
    assert len(problems) == 1
    assert "TOKEN_KEY" in problems[0]


def test_a_development_default_is_a_problem() -> None:
    """None of the development defaults is fit, under whichever name it is used.

    They are long enough, and everyone who reads the source knows them.
    """
    from app.config import DEVELOPMENT_DEFAULTS

    for name in ("SECRET_KEY", "JWT_SECRET_KEY"):
        problems = problems_of(DEVELOPMENT_DEFAULTS[name])

        assert len(problems) == 1
        assert "TOKEN_KEY" in problems[0]


def test_the_key_is_not_repeated() -> None:
    """No message contains the key itself: messages end up in logs."""
    from app.config import DEVELOPMENT_DEFAULTS

    for value in ("hunter2-hunter2", DEVELOPMENT_DEFAULTS["SECRET_KEY"]):
        assert value not in " ".join(problems_of(value))
