"""Each way to ask is sound: the right option is what the calls show, no other is."""

import ast
import random
from collections.abc import Callable, Iterator

import pytest
from small_course import load_small_course

from handrail.course.model import Exercise
from handrail.recall.own import following, held, returned, role, skipped, times
from handrail.recall.own.asked import Asked
from handrail.recall.own.mine import Mine
from handrail.recall.own.texts import like, really_wrong
from handrail.runner.followed import Call, Step

SOURCE = '''\
def price(name, count):
    """Return what some of an article cost."""
    if name == "tea":
        return 0
    total = 0
    for part in range(count):
        half = part * 2
        total += half
    rest = total - 1
    return rest
'''
TEA = (3, 4)
CAKE = (3, 5, 6, 7, 8, 6, 7, 8, 6, 9, 10)
WITHOUT_TEA = {
    5: {},
    6: {"total": "0"},
    7: {"part": "0"},
    8: {"half": "0"},
}
Questions = Callable[[Mine, random.Random], Iterator[Asked]]


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return load_small_course(tmp_path_factory.mktemp("course")).exercise("savings")


def call(lines: tuple[int, ...], returned: str, **given: str) -> Call:
    """A call that ran lines; the last values are those of the loop's second time."""
    values = [WITHOUT_TEA.get(line, {}) for line in lines]
    told = set[int]()
    steps = []
    for line, new in zip(lines, values, strict=True):
        steps.append(Step(line, {} if line in told else new))
        told.add(line)
    if 9 in lines:
        steps[lines.index(9)] = Step(9, {"total": "2", "half": "2", "part": "1"})
        steps[lines.index(10)] = Step(10, {"rest": "1"})
    return Call("test_it", "price", 1, given, tuple(steps), returned)


def mine(exercise: Exercise, *calls: Call, source: str = SOURCE) -> Mine:
    nodes = tuple(ast.parse(source).body)
    return Mine(exercise, source, 1, source.count("\n"), nodes, calls)


@pytest.fixture
def called(exercise: Exercise) -> Mine:
    """Two calls, each made twice."""
    tea = call(TEA, "0", name="'tea'", count="7")
    cake = call(CAKE, "1", name="'cake'", count="2")
    return mine(exercise, tea, cake, tea, cake)


def ask(make: Questions, code: Mine) -> list[Asked]:
    """The questions of many chances."""
    return [q for seed in range(30) for q in make(code, random.Random(seed))]


def line_in(option: str) -> int:
    return int(option.removeprefix("line ").partition(":")[0])


def ways_of(question: Asked) -> tuple[int, ...]:
    return TEA if "tea" in question.asks else CAKE


def test_which_line_runs_or_does_not(called: Mine) -> None:
    found = ask(skipped.questions, called)
    assert {ways_of(q) for q in found} == {TEA, CAKE}

    for question in found:
        ran = [line_in(o) in ways_of(question) for o in question.options]
        is_about_skipped = "does not run" in question.asks
        assert ran.count(not is_about_skipped) == 1
        assert ran.index(not is_about_skipped) == question.right


def test_which_line_is_next_where_that_takes_a_thought(called: Mine) -> None:
    found = ask(following.questions, called)
    assert found

    for question in found:
        way = [*ways_of(question), 0]
        line = int(question.asks.partition("after line ")[2].partition(",")[0])
        after = way[way.index(line) + 1]
        right = question.options[question.right]
        assert right == following.OVER if not after else line_in(right) == after
        assert len(set(question.options)) == 4
        assert line in {3, 6, 8}  # the others only go straight on


def test_what_a_call_returns(called: Mine) -> None:
    found = ask(returned.questions, called)
    assert {(q.options[q.right], "tea" in q.asks) for q in found} == {
        ("0", True),
        ("1", False),
    }

    for question in found:
        plain = [o for o in question.options if o != returned.RAISES]
        values = [ast.literal_eval(option) for option in plain]
        right = ast.literal_eval(question.options[question.right])
        assert sum(value == right for value in values) == 1


def test_what_a_name_holds(called: Mine) -> None:
    known = {("total", 6): "0", ("part", 7): "0", ("half", 8): "0", ("rest", 10): "1"}
    known |= {("total", n): "0" for n in (7, 8)} | {("part", 8): "0"}
    known |= {("total", n): "2" for n in (9, 10)}
    known |= {("half", n): "2" for n in (9, 10)} | {("part", n): "1" for n in (9, 10)}
    found = ask(held.questions, called)
    assert found

    for question in found:
        words = question.asks.partition("value of ")[2].split()
        place = words[0], int(words[3])
        assert question.options[question.right] == known[place]


def test_how_often_a_line_runs(called: Mine) -> None:
    found = ask(times.questions, called)
    assert {q.options[q.right] for q in found} == {"0", "2"}

    for question in found:
        line = int(question.asks.partition("does line ")[2].partition(" ")[0])
        count = str(ways_of(question).count(line))
        assert question.options[question.right] == count
        assert len(set(question.options)) == 4


def test_what_a_name_is(exercise: Exercise) -> None:
    source = (
        "@app.get('/')\ndef view(name, *, size=SIZE):\n"
        "    page = make(name, width=size).text\n    return page\n"
    )
    found = ask(role.questions, mine(exercise, source=source))
    right = {q.asks.split()[2]: q.options[q.right] for q in found}

    assert right == {
        "SIZE": role.ROLES["outside"],
        "app": role.ROLES["outside"],
        "get": role.ROLES["attribute"],
        "make": role.ROLES["outside"],
        "name": role.ROLES["parameter"],
        "page": role.ROLES["given"],
        "size": role.ROLES["parameter"],
        "text": role.ROLES["attribute"],
        "view": role.ROLES["given"],
        "width": role.ROLES["keyword"],
    }
    assert not any(q.is_run for q in found)


def test_a_name_that_is_two_things_is_not_asked_about(exercise: Exercise) -> None:
    source = "def view(name):\n    return make(name=name.name)\n"
    found = ask(role.questions, mine(exercise, source=source))

    assert "name" not in {q.asks.split()[2] for q in found}


def test_what_differs_from_call_to_call_is_a_chance(exercise: Exercise) -> None:
    one, other = (call(TEA, text, name="'tea'", count="7") for text in ("0", "5"))
    code = mine(exercise, one, other)

    assert code.ways == ()


@pytest.mark.parametrize("make", [returned.questions, held.questions])
def test_a_value_that_was_seen_once_may_be_a_chance(
    exercise: Exercise, make: Questions
) -> None:
    code = mine(exercise, call(CAKE, "1", name="'cake'", count="2"))

    assert ask(make, code) == []
    assert ask(skipped.questions, code)


def test_a_call_that_was_cut_off_is_not_asked_about(exercise: Exercise) -> None:
    whole = call(TEA, "0", name="'tea'", count="7")
    cut = Call(whole.test, whole.function, 1, whole.given, whole.steps, is_whole=False)

    assert mine(exercise, cut).ways == ()


def test_calls_that_can_be_told_come_first(exercise: Exercise) -> None:
    told = call(TEA, "0", name="'tea'", count="7")
    untold = call(TEA, "0", name="'tea'")

    assert [w.call for w in mine(exercise, told, untold).ways] == [told]
    assert [w.call for w in mine(exercise, untold).ways] == [untold]


def test_values_are_wrong_only_where_they_differ() -> None:
    texts = ["True", "1.0", "0", "'1'", "[1]", "no value", "'1'"]

    assert list(really_wrong("1", texts)) == ["0", "'1'", "[1]"]
    assert like("'a'", ["1", "'b'", "None", "'c'"]) == ["'b'", "'c'", "1", "None"]
