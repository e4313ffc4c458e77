"""Times whole processes of a binary, and takes their peak memory from the kernel. Usage: size.py BINARY PAGE"""

import os
import statistics
import sys
import time

RUNS = 21


def run(arguments):
    """Seconds, and peak resident kilobytes, of one process."""
    start = time.perf_counter()
    child = os.posix_spawn(
        arguments[0],
        arguments,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{arguments} failed")
    return time.perf_counter() - start, usage.ru_maxrss


def main():
    binary, page = sys.argv[1:]
    for name, arguments in {
        "start-up (--version)": [binary, "--version"],
        "read one page": [binary, "read", page, "--format", "json"],
    }.items():
        runs = [run(arguments) for _ in range(RUNS)]
        seconds = statistics.median(r[0] for r in runs)
        print(f"{name:22} {seconds * 1000:7.1f} ms  {max(r[1] for r in runs) / 1024:6.1f} MB peak")
    print(f"{'binary':22} {os.path.getsize(binary) / 1e6:7.1f} MB")


main()
