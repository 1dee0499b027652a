"""An audit hook that runs no Python for events that nobody asks for."""

import gc
import sys
import threading
import weakref
from typing import Any

from handrail.check.testrun.ear import ear_for


class Thing:
    """Something that an event has among its arguments."""


def test_it_hears_what_it_is_asked_for() -> None:
    heard: list[Any] = []
    ear = ear_for({"handrail.test": heard.append})
    sys.addaudithook(ear.__setattr__)
    sys.audit("handrail.test", 1, "two")
    sys.audit("handrail.other", 3)
    assert heard == [(1, "two")]


def test_it_keeps_nothing_of_other_events_once_it_has_learnt() -> None:
    ear = ear_for({})
    first, second = Thing(), Thing()
    ends = [weakref.ref(first), weakref.ref(second)]
    setattr(ear, "some.event", (first,))
    ear.learn()
    setattr(ear, "some.event", (second,))
    assert vars(ear) == {}
    del first, second
    gc.collect()
    assert [end() for end in ends] == [None, None]


def test_threads_may_be_traced_meanwhile() -> None:
    failed: list[object] = []
    sys.addaudithook(ear_for({"handrail.test": failed.append}).__setattr__)

    def work() -> None:
        for _ in range(2000):
            try:
                sys.settrace(sys.gettrace())
            except RuntimeError as error:
                failed.append(str(error))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert failed == []
