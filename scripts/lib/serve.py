"""Previews the site: MkDocs reloads changed texts, and a change of code starts MkDocs anew.

A hook's module stays loaded while MkDocs serves, so changed code needs a new process.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from watchdog.events import (
    FileClosedNoWriteEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "hooks"
TEXTS = tuple(HOOKS / "rulings" / name for name in ("templates", "data", "scripts"))
SETTLE = 0.3  # seconds: an editor writes a file in several steps
STOP = 5.0  # seconds a server may take to end


class CodeChanged(FileSystemEventHandler):
    """Sets `event` when a Python file under hooks/ was written, moved or removed."""

    def __init__(self, event: threading.Event) -> None:
        super().__init__()
        self.event = event

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Reading a file is no change, though the system reports it."""
        if isinstance(event, FileOpenedEvent | FileClosedNoWriteEvent):
            return
        if any(str(path).endswith(".py") for path in (event.src_path, event.dest_path)):
            self.event.set()


def command(address: str) -> list[str]:
    """The MkDocs server, which watches docs/, mkdocs.yml, templates, data and scripts."""
    # Said outright: with Click 8.3 the default of MkDocs 1.6 is no reload at all.
    serve = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    return [*serve, *(word for path in TEXTS if path.is_dir() for word in ("--watch", str(path)))]


@contextlib.contextmanager
def server(address: str) -> Iterator[subprocess.Popen[bytes]]:
    """A running MkDocs server, ended on the way out."""
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command(address), cwd=ROOT, env=os.environ | quiet)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until_code_changes(address: str, changed: threading.Event) -> bool:
    """Serves until code changes (true) or, the code being whole, the server ends by itself (false)."""
    with server(address) as process:
        while not changed.wait(SETTLE):
            if process.poll() is None:
                continue
            if process.returncode == 0:
                return False
            # A mistake in the code has ended it: the next change may mend that.
            print("The server has stopped; it starts again when code changes", flush=True)
            changed.wait()
        return True


def main(address: str = "127.0.0.1:8000") -> int:
    """Serves until interrupted."""
    # Said outright: a shell starts what runs in the background with interrupts ignored, and
    # the server it starts would ignore them too.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    changed = threading.Event()
    observer = Observer()
    observer.schedule(CodeChanged(changed), str(HOOKS), recursive=True)
    observer.start()
    with contextlib.suppress(KeyboardInterrupt):
        while until_code_changes(address, changed):
            threading.Event().wait(SETTLE)
            changed.clear()
            print("Code has changed: starting again", flush=True)
    observer.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
