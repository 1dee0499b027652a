"""Makes locks, a queue and numbers that processes could share, and starts none."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from app.factory import create_app

lock, again, queue = multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.Queue()
count, pool = multiprocessing.Value("i", 0), ProcessPoolExecutor(2)
with lock, again, again, count.get_lock():
    count.value += 1
queue.put(count.value)
assert queue.get(timeout=5) == 1
assert not lock.acquire(block=False) or lock.release() is None
