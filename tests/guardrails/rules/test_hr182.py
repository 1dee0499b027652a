"""HR182: what tests make themselves, and no fixture does."""

from watched import weighed

from handrail.tested.seen import Made


def made(by: str, line: int = 3, kind: str = "client") -> Made:
    return Made(kind, by, "tests/test_a.py", line)


def test_what_tests_make_themselves_is_found() -> None:
    ((level, path, line, message),) = weighed(
        "HR182", made=(made("test", 9), made("test", 3))
    )
    assert (level, path, line) == ("warning", "tests/test_a.py", 3)
    assert message == "Tests make their client themselves, in 2 places."


def test_what_is_made_at_import_is_found() -> None:
    ((*_, message),) = weighed("HR182", made=(made("import", kind="application"),))
    assert message == "Tests make their application as they are imported."


def test_each_kind_is_told_by_itself() -> None:
    some = (made("import"), made("import", kind="tables"))
    assert len(weighed("HR182", made=some)) == 2


def test_a_fixture_that_makes_it_is_enough() -> None:
    assert not weighed("HR182", made=(made("fixture"), made("test"), made("test", 4)))


def test_one_test_may_be_about_the_factory() -> None:
    assert not weighed("HR182", made=(made("test", kind="application"),))
