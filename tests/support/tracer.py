# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a test can see the calls that a program makes."""
import os
import subprocess
import tempfile


def problem():
    """Why not: on a computer or in a container that lets nobody look into another process, or if
    it is closed to a user who is not root. That strace is there is taken for granted, as all is
    that build-aux/dependencies names."""
    with tempfile.NamedTemporaryFile() as trace:
        result = subprocess.run(["strace", "-f", "-o", trace.name, os.environ["RAPPORTCTL"],
                                 "--library", "/nowhere", "verify"],
                                capture_output=True, text=True, check=False)
        calls = [line for line in trace if b"/nowhere" in line and b" execve(" not in line]
    if calls:
        return None
    said = [line for line in result.stderr.splitlines() if line.startswith("strace")]
    return "; ".join(said) or "only root looks into a closed program"
