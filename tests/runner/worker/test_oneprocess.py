"""What processes could share works as ever between threads."""

import threading

import pytest

from handrail.runner.worker.oneprocess import RECURSIVE, OwnSemaphore

SEMAPHORE = 1


def in_thread(semaphore: OwnSemaphore) -> bool:
    """Return whether another thread can take one."""
    taken: list[bool] = []
    take = lambda: taken.append(semaphore.acquire(block=False))  # noqa: E731
    thread = threading.Thread(target=take)
    thread.start()
    thread.join()
    return taken[0]


def test_as_many_can_be_taken_as_there_are() -> None:
    semaphore = OwnSemaphore(SEMAPHORE, 2, 2, "name", False)

    with semaphore:
        assert semaphore._get_value() == 1
        assert semaphore.acquire(timeout=0)
        assert semaphore._is_zero()
        assert not semaphore.acquire(block=False)
        assert not semaphore.acquire(timeout=0.01)
        assert not semaphore.acquire(timeout=-1)
        semaphore.release()
    with pytest.raises(ValueError, match="too many times"):
        semaphore.release()


def test_the_owner_of_a_lock_takes_it_again() -> None:
    lock = OwnSemaphore(RECURSIVE, 1, 1)

    with lock, lock:
        assert lock._is_mine()
        assert lock._count() == 2
        assert not in_thread(lock)
    assert in_thread(lock)


def test_nobody_gives_back_a_lock_of_another() -> None:
    lock = OwnSemaphore(RECURSIVE, 1, 1)
    assert in_thread(lock)

    with pytest.raises(AssertionError, match="another thread"):
        lock.release()
