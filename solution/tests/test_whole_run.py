from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

import pytest
from flask import Flask

from tests import whole_run
from tests.answers import Answers, possible
from tests.client import OutsideClient
from tests.whole_run import FILES, FOUND, PROBLEMS, is_whole

ONE = ("api.posts.get_post", 404)


def session(*arguments: str, **changes: Any) -> pytest.Session:
    """Return a session that has found a test in every file, and leaves none out."""
    items = [SimpleNamespace(path=path) for path in FILES]
    stash = {FOUND: len(items)}
    config = SimpleNamespace(args=arguments)
    whole = {"items": items, "stash": stash, "config": config}
    return cast("pytest.Session", SimpleNamespace(**whole | changes))


@pytest.mark.parametrize("arguments", [[], ["tests"], ["solution/tests"]])
def test_a_run_of_every_file_is_whole(arguments: list[str]) -> None:
    assert is_whole(session(*arguments))


def test_a_run_of_some_tests_is_not() -> None:
    whole = session()
    one_file_less = session(items=whole.items[1:], stash={FOUND: len(FILES) - 1})
    one_left_out = session(stash={FOUND: len(FILES) + 1})

    assert not is_whole(one_file_less)
    assert not is_whole(one_left_out)
    assert not is_whole(session("tests", "tests/test_network.py::test_one"))


def test_a_run_that_could_not_collect_its_tests_is_not() -> None:
    assert not is_whole(session(stash={}))


def test_a_test_that_looks_back_comes_last() -> None:
    early = [SimpleNamespace(name=name, fixturenames=["app"]) for name in "ab"]
    late = SimpleNamespace(name="z", fixturenames=["whole_run"])
    items = cast("list[pytest.Item]", [late, SimpleNamespace(name="doctest"), *early])
    run = session(stash={})
    whole_run.pytest_collection_modifyitems(run, items)

    assert [item.name for item in items] == ["doctest", "a", "b", "z"]
    assert run.stash[FOUND] == len(items)


def controller() -> pytest.Session:
    """Return the session of a process that has workers."""
    return session(config=SimpleNamespace(stash={}), exitstatus=pytest.ExitCode.OK)


def worker(run: pytest.Session, seen: Answers, **changes: Any) -> Any:
    """Return a worker of the run that has told what it saw."""
    output: dict[str, Any] = {}
    config = SimpleNamespace(args=["tests"], workeroutput=output)
    with patch.object(OutsideClient, "answers", seen):
        whole_run.pytest_sessionfinish(session(config=config, **changes))
    return SimpleNamespace(workeroutput=output, config=run.config)


def end(run: pytest.Session, *workers: Any) -> None:
    """Have the workers go down, and then the session end."""
    with patch.object(OutsideClient, "answers", set()):
        for node in workers:
            whole_run.pytest_testnodedown(node)
        whole_run.pytest_sessionfinish(run)


def test_what_any_worker_saw_was_seen(app: Flask) -> None:
    run, answers = controller(), possible(app)
    end(run, worker(run, {ONE}), worker(run, answers - {ONE}))

    assert run.exitstatus == pytest.ExitCode.OK
    assert PROBLEMS not in run.config.stash


def test_what_no_worker_saw_fails_the_run(app: Flask) -> None:
    run, answers = controller(), possible(app) - {ONE}
    end(run, worker(run, answers), worker(run, answers))

    assert run.exitstatus == pytest.ExitCode.TESTS_FAILED
    assert run.config.stash[PROBLEMS] == [
        "api.posts.get_post was not seen to answer 404"
    ]


def test_workers_that_run_a_part_are_not_judged() -> None:
    run = controller()
    end(run, worker(run, {ONE}, stash={}), worker(run, set(), stash={}))

    assert run.exitstatus == pytest.ExitCode.OK


def test_a_worker_that_crashed_has_told_nothing() -> None:
    run = controller()
    end(run, SimpleNamespace(config=run.config))

    assert run.exitstatus == pytest.ExitCode.OK
