# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a test can see the calls that a program makes."""
import os
import subprocess


def problem():
    """Why not, on a computer or in a container that lets nobody look into another process. That
    strace is there is taken for granted, as all is that build-aux/dependencies names."""
    result = subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True,
                            text=True, check=False)
    return result.stderr.strip() or "strace failed" if result.returncode else None
