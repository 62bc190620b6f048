"""In whose hands a delivery is: a process by a name that tells, on its machine, whether it still runs."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

PROC = Path("/proc")
BEGUN = 19
"""Where, behind the name in brackets, ``/proc/PID/stat`` says when a process began: see proc(5)."""


def new_owner() -> str:
    """A name for this process that no other ever has, of at most 64 characters."""
    return f"{_machine()}:{os.getpid()}:{_begun(os.getpid())}:{uuid4().hex[:16]}"


def is_dead(owner: str) -> bool:
    """Whether the process of this name is known to run no more; False where that cannot be known here."""
    machine, _, rest = owner.partition(":")
    pid, _, rest = rest.partition(":")
    if not machine or machine != _machine() or not pid.isdecimal():
        return False
    return _begun(int(pid)) != rest.partition(":")[0]


def _machine() -> str:
    """One run of one machine, and within it one numbering of processes; empty where it cannot be told."""
    try:
        boot = (PROC / "sys/kernel/random/boot_id").read_text()
        return sha256(f"{boot}{(PROC / 'self/ns/pid').readlink()}".encode()).hexdigest()[:16]
    except OSError:
        return ""


def _begun(pid: int) -> str:
    """When the process of a number began; empty where there is none, or only what is left of a killed one."""
    try:
        told = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if told[0] == "Z" else told[BEGUN]
