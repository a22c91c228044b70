"""Builds a project in a process of its own, and says how long it took and how much it held."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Build:
    """A finished build: its project and site, wall-clock seconds, peak memory of its process."""

    project: Path
    site: Path
    seconds: float
    megabytes: float


def build(project: Path) -> Build:
    """Builds the project into its `site` folder; whoever reads a failure sees what MkDocs said."""
    site, log = project / "site", project / "build.log"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    # Packages come with their modules compiled; ours are kept so too, as Python does by default.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with log.open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{project.name} doesn't build:\n{log.read_text()}")
    return Build(project, site, seconds, used.ru_maxrss / 1024)
