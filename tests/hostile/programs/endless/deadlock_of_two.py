"""Lets two threads wait for each other's lock."""

import threading

one, other = threading.Lock(), threading.Lock()
both = threading.Barrier(2)


def take(first, second):
    with first:
        both.wait()
        with second:
            pass


def create_app():
    threading.Thread(target=take, args=(one, other)).start()
    take(other, one)
