"""What a newcomer runs: short scripts, locks that hold, a preview that follows changes."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "scripts" / "lib"))

import install  # noqa: E402 (a script, not a package: its folder has just been put on the path)

SCRIPTS = sorted(path for path in (ROOT / "scripts").iterdir() if path.is_file())
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-fuzz.lock")
RELOAD = 2.0  # seconds, the goal for a preview on an idle machine
SLACK = 15  # the tests' machine is busy: a preview this much slower is broken


def pins(lock: str) -> dict[str, str]:
    """The exact version of each package of a lock, by normalised name."""
    found = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def wanted(extra: str = "") -> set[str]:
    """The packages pyproject.toml names, those of one extra included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    more = project["optional-dependencies"][extra] if extra else []
    names = (re.match(r"[\w.-]+", one)[0] for one in [*project["dependencies"], *more])
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_a_script_is_a_few_lines_of_sh(script: Path) -> None:
    lines = script.read_text().splitlines()
    assert lines[0] == "#!/bin/sh"
    assert lines[1].startswith("# ")
    assert len(lines) < 25
    assert os.access(script, os.X_OK)
    subprocess.run(["sh", "-n", script], check=True)


def test_ci_runs_what_a_newcomer_runs() -> None:
    assert (ROOT / ".ci" / "run").read_text().splitlines()[-1] == "exec scripts/test"


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_every_package_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text()
    for entry in re.split(r"\n(?=\S)", text):
        assert entry.startswith("#") or re.match(r"[\w.\-]+==\S+ \\\n    --hash=sha256:", entry)
    assert "://" not in text
    assert not re.search(r"^--(?!hash)", text, re.MULTILINE)


def test_the_locks_hold_what_pyproject_names() -> None:
    for lock, extra in zip(LOCKS, ("", "test", "fuzz"), strict=True):
        assert wanted(extra) <= pins(lock).keys()


def test_the_other_locks_have_the_versions_of_the_first() -> None:
    for lock in LOCKS[1:]:
        assert pins(LOCKS[0]).items() <= pins(lock).items()


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A .venv in another place, and the commands that would have been run to fill it."""
    commands: list[list[str]] = []

    def run(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, stdout=str(tmp_path))

    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "pip").touch()
    locks = {False: tmp_path / "base.lock", True: tmp_path / "test.lock"}
    for lock in locks.values():
        lock.write_text("one==1")
    monkeypatch.setattr(install, "VENV", tmp_path)
    monkeypatch.setattr(install, "LOCKS", locks)
    monkeypatch.setattr(install.subprocess, "run", run)
    return commands


def installs(commands: list[list[str]]) -> int:
    return sum("--require-hashes" in command for command in commands)


def test_a_second_install_does_nothing(venv: list[list[str]]) -> None:
    install.packages(test=False)
    install.packages(test=False)
    assert installs(venv) == 1


def test_a_changed_lock_is_installed(venv: list[list[str]]) -> None:
    install.packages(test=False)
    install.LOCKS[False].write_text("one==2")
    install.packages(test=False)
    assert installs(venv) == 2


def test_the_test_install_serves_for_the_build_and_not_the_reverse(venv: list[list[str]]) -> None:
    install.packages(test=False)
    install.packages(test=True)
    install.packages(test=False)
    assert installs(venv) == 2


def test_an_install_that_fails_is_tried_again(venv: list[list[str]], monkeypatch) -> None:
    install.packages(test=False)
    install.LOCKS[False].write_text("one==2")
    run = install.subprocess.run

    def fail(command: list[object], **_: object) -> None:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(install.subprocess, "run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        install.packages(test=False)
    monkeypatch.setattr(install.subprocess, "run", run)
    install.packages(test=False)
    assert installs(venv) == 2


def test_no_option_of_ours_overrides_the_machine_s_package_source(venv: list[list[str]]) -> None:
    install.packages(test=True)
    assert not [word for command in venv for word in command if "index" in word or "link" in word]


def test_a_browser_that_is_not_there_is_named(monkeypatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(RuntimeError, match="CHROMIUM=/nowhere/chromium: no such program"):
        install.browser()


def test_a_machine_without_apt_is_told_what_to_do(monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RuntimeError, match=r"chromium.*no apt-get or no sudo.*set CHROMIUM"):
        install.apt_install(["chromium"], "the browser tests need chromium")


def test_build_refuses_what_it_does_not_know() -> None:
    done = subprocess.run([ROOT / "scripts" / "build", "--fast"], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"usage: scripts/build" in done.stderr


# ── the preview ──────────────────────────────────────────────────────────────────────────


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may change."""
    skip = shutil.ignore_patterns("__pycache__", ".*", "site", "tests")
    return Path(shutil.copytree(ROOT, tmp_path / "project", ignore=skip))


@pytest.fixture
def preview(copy: Path) -> Iterator[str]:
    """The address of a running preview of the copy, started as a shell does in the background."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    ignoring = 'trap "" INT; exec "$@"'
    command = ["sh", "-c", ignoring, "sh", sys.executable, "scripts/lib/serve.py", address]
    server = subprocess.Popen(command, cwd=copy)
    yield f"http://{address}/"
    server.terminate()
    assert server.wait(20) == 0


def seconds_until(address: str, holds: Callable[[str], bool], patience: float) -> float:
    """How long it takes until the page at the address is as it should be."""
    start = time.monotonic()
    while time.monotonic() - start < patience:
        try:
            with urllib.request.urlopen(address, timeout=patience) as answer:  # noqa: S310
                if holds(answer.read().decode()):
                    return time.monotonic() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    pytest.fail(f"{address} isn't as it should be after {patience} s")


@pytest.mark.site
def test_the_preview_follows_a_ruling_a_template_data_and_code(copy: Path, preview: str) -> None:
    slug = "tpdv-112-su-2207"
    address = f"{preview}rulings/{slug}/"
    seconds_until(address, lambda page: "新臺幣" in page, 120)
    identity = copy / "docs" / "rulings" / slug / "ruling.yml"
    identity.write_text(identity.read_text("utf-8").replace("雲端帳號", "雨傘帳號"), "utf-8")
    seconds_until(address, lambda page: "雨傘帳號" in page, RELOAD * SLACK)
    topics = copy / "hooks" / "rulings" / "data" / "topics.yml"
    topics.write_text(topics.read_text("utf-8").replace("帳號遭盜用", "雨傘遭盜用"), "utf-8")
    seconds_until(address, lambda page: "雨傘遭盜用" in page, RELOAD * SLACK)
    template = copy / "hooks" / "rulings" / "templates" / "ruling.html"
    text = template.read_text()
    template.write_text("<!-- an umbrella -->" + text)
    seconds_until(address, lambda page: "an umbrella" in page, RELOAD * SLACK)
    code = copy / "hooks" / "site_hook.py"
    mark = "\n\ndef on_post_page(output, **_):\n    return output + '<!-- a raincoat -->'\n"
    code.write_text(code.read_text() + mark)
    seconds_until(address, lambda page: "a raincoat" in page, 60)
