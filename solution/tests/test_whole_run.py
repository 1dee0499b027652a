from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests.whole_run import FILES, FOUND, is_whole, put_last


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is not shared, whatever this one is."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)


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


def test_a_part_of_a_shared_run_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")

    assert not is_whole(session())


def test_a_test_that_looks_back_comes_last() -> None:
    early = [SimpleNamespace(name=name, fixturenames=["app"]) for name in "ab"]
    late = SimpleNamespace(name="z", fixturenames=["whole_run"])
    items = cast("list[pytest.Item]", [late, SimpleNamespace(name="doctest"), *early])
    run = session(stash={})
    put_last(run, items)

    assert [item.name for item in items] == ["doctest", "a", "b", "z"]
    assert run.stash[FOUND] == len(items)
