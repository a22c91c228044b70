"""Compiles the locks with pip-tools: hashes, and no word about where packages come from."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = (
    "--quiet",
    "--upgrade",
    "--allow-unsafe",
    "--generate-hashes",
    "--no-annotate",
    "--no-emit-find-links",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-header",
    "--strip-extras",
)
HEADS = {
    "requirements.lock": "What scripts/build and scripts/serve install: exact versions, with hashes.",
    "requirements-test.lock": "What scripts/test installs: requirements.lock and the test tools.",
    "requirements-fuzz.lock": "What scripts/fuzz installs besides: all of the project, and the fuzzer.",
}


def compile_lock(name: str, *more: str) -> None:
    """Writes one lock; `more` are further options of pip-compile."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / name
        command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *more]
        subprocess.run([*command, "--output-file", draft, "pyproject.toml"], cwd=ROOT, check=True)
        head = f"# {HEADS[name]}\n# Made anew by scripts/lock from pyproject.toml.\n"
        (ROOT / name).write_text(head + draft.read_text())


if __name__ == "__main__":
    compile_lock("requirements.lock")
    compile_lock("requirements-test.lock", "--extra", "test", "--constraint", "requirements.lock")
    compile_lock("requirements-fuzz.lock", "--extra", "fuzz", "--constraint", "requirements.lock")
