"""Two builds of one state of the project give the same bytes, search index and all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Any moment will do; scripts/build takes the commit's.
EPOCH = "1700000000"


def start(project: Path, copy: Path, **around: str) -> subprocess.Popen[str]:
    """A build in a copy without a cache, in other surroundings: folder, time zone, hash seed."""
    for name in ("docs", "hooks"):
        shutil.copytree(project / name, copy / name)
    shutil.copy(project / "mkdocs.yml", copy)
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=copy,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **around},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.site
def test_two_builds_are_the_same_byte_for_byte(project, tmp_path):
    one, other = tmp_path / "one", tmp_path / "elsewhere" / "other"
    builds = (
        start(project, one, TZ="Asia/Taipei", PYTHONHASHSEED="1"),
        start(project, other, TZ="America/Lima", PYTHONHASHSEED="2"),
    )
    for build in builds:
        said, _ = build.communicate()
        assert not build.returncode, said
    first, second = files(one / "site"), files(other / "site")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert any(name.startswith("pagefind/filter/") for name in first)
    assert "sitemap.xml.gz" in first


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
