from handrail.terminal.trouble import in_words


def test_an_error_without_words_of_the_system() -> None:
    assert in_words(OSError("odd")) == "odd."
