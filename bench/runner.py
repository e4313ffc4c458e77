"""A peer, or we ourselves, as a process that is asked one thing a line and answers each in a line of JSON."""

import json
import subprocess
import sys


class Runner:
    """`name` says whose process it is when it ends too early; what it says of itself on the way is dropped when `quiet`."""

    def __init__(self, name, command, quiet=False):
        pipe = subprocess.PIPE
        self.name = name
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL if quiet else None, text=True)

    def ask(self, *what):
        self.process.stdin.write("\t".join(map(str, what)) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name}: a process ended when asked {what}")
        return json.loads(line)

    def end(self):
        self.process.stdin.close()
        self.process.wait()
