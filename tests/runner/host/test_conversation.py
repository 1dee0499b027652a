from handrail.runner import TestResult
from handrail.runner.events import Controlled, Done, Ready, Started
from handrail.runner.host.conversation import Conversation

PASSED = TestResult("test_a", "test_a.py", "A.", "passed", 0.1)
CONTROL = Controlled(PASSED, is_own=True)


def test_a_test_runs_until_its_result_comes() -> None:
    talk = Conversation()
    talk.add(Started("test_a"))
    while_it_ran = talk.moment
    talk.add(PASSED)

    assert while_it_ran == "while `test_a` ran"
    assert talk.moment == "between two tests"


def test_no_divider_is_printed_in_a_control() -> None:
    talk = Conversation()
    test = Started("test_a"), PASSED
    for message in (Ready(), *test, Started("test_a"), CONTROL, Done(1)):
        talk.add(message)

    assert talk.dividers == 2
