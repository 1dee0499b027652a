"""HR013: applications of one factory that share state."""

from dataclasses import replace

from asking import answers_of, application

from handrail.created.answers import Second

SECOND = Second("", "", 0, False, ())


def test_applications_share_nothing() -> None:
    assert not answers_of("HR013", application(second=SECOND))
    same = answers_of("HR013", application(second=replace(SECOND, is_same=True)))
    assert [level for level, *_ in same] == ["error"]
    shared = replace(SECOND, shared=("the same rules",))
    assert len(answers_of("HR013", application(second=shared))) == 1


def test_a_second_call_that_fails_is_a_warning_at_its_line() -> None:
    raised = replace(SECOND, raised="ValueError: twice", path="shop.py", line=7)
    ((level, _, message),) = answers_of("HR013", application(second=raised))
    assert level == "warning"
    assert message.endswith("ValueError: twice.")
