"""Sets up .venv from the locks, and for tests a browser; the standard library only."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCKS = {False: ROOT / "requirements.lock", True: ROOT / "requirements-test.lock"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CJK_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def main() -> int:
    """Brings .venv to the state of the locks; does nothing where it has that state already."""
    parser = argparse.ArgumentParser(prog="scripts/install", description=__doc__)
    parser.add_argument("--test", action="store_true", help="also the test tools and a browser")
    test: bool = parser.parse_args().test
    try:
        packages(test=test)
        if test:
            browser()
    except subprocess.CalledProcessError as error:
        print(f"scripts/install: {' '.join(map(str, error.cmd[:4]))} … failed", file=sys.stderr)
        return 1
    except RuntimeError as error:
        print(f"scripts/install: {error}", file=sys.stderr)
        return 1
    return 0


def packages(*, test: bool) -> None:
    """The locked packages in .venv. The test lock holds all of the other, so it serves for both."""
    stamp = VENV / "installed"
    wanted = {kind: state(lock) for kind, lock in LOCKS.items()}
    installed = stamp.read_text().split() if stamp.exists() else []
    if wanted[test] in installed:
        return
    if not (VENV / "bin" / "pip").exists():
        make_venv()
    stamp.unlink(missing_ok=True)
    print(f"Installing {LOCKS[test].name} into .venv", flush=True)
    command = [VENV / "bin" / "python", "-m", "pip", "install", "-qq", "--require-hashes"]
    subprocess.run([*map(str, command), "--requirement", str(LOCKS[test])], check=True)
    library_on_path()
    stamp.write_text("\n".join(wanted.values() if test else [wanted[False]]) + "\n")


def state(lock: Path) -> str:
    """A digest of everything the installed packages depend on, the place of .venv included."""
    said = f"{sys.version} {VENV} {lock.name}\n".encode()
    return hashlib.sha256(said + lock.read_bytes()).hexdigest()


def make_venv() -> None:
    """A fresh .venv. Debian ships Python without ensurepip, in a package of its own."""
    shutil.rmtree(VENV, ignore_errors=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    try:
        import ensurepip  # noqa: F401, PLC0415 (missing on a bare Debian, which is the question)
    except ImportError:
        apt_install([f"python{version}-venv"], "Python's venv module is not complete")
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def library_on_path() -> None:
    """`python -m rulings` in .venv finds hooks/rulings where it is."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    command = [str(VENV / "bin" / "python"), "-c", ask]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    Path(found, "rulings.pth").write_text(f"{ROOT / 'hooks'}\n")


def browser() -> None:
    """Chromium, and a font with Chinese characters, for the browser tests."""
    missing = []
    if "CHROMIUM" in os.environ:
        if not shutil.which(os.environ["CHROMIUM"]):
            raise RuntimeError(f"CHROMIUM={os.environ['CHROMIUM']}: no such program")
    elif not any(map(shutil.which, BROWSERS)):
        missing.append("chromium")
    if not has_cjk_font():
        missing.append("fonts-noto-cjk")
    if missing:
        apt_install(missing, "the browser tests need " + " and ".join(missing))


def has_cjk_font() -> bool:
    """Whether some font with Chinese characters is there, by the usual names."""
    folders = (Path(folder).expanduser() for folder in CJK_FONTS)
    names = (path.name.lower() for folder in folders for path in folder.rglob("*.[ot]t[cf]"))
    return any("cjk" in name or "hant" in name or "wqy" in name for name in names)


def apt_install(names: list[str], why: str) -> None:
    """Installs Debian packages as root or through sudo, or says what to install by hand."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        by_hand = "install them, or set CHROMIUM to the path of a Chromium or Chrome"
        raise RuntimeError(f"{why}, and this machine has no apt-get or no sudo: {by_hand}")
    print(f"Installing {' '.join(names)} ({why})", flush=True)
    # sudo drops the environment, so the setting rides on the command line.
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    # Package lists that can't be refreshed may still do: the install itself decides.
    _quietly([*apt, "update"], check=False)
    _quietly([*apt, "install", "--yes", "--no-install-recommends", *names], check=True)


def _quietly(command: list[str], *, check: bool) -> None:
    null = subprocess.DEVNULL
    subprocess.run(command, check=check, stdin=null, stdout=null)


if __name__ == "__main__":
    sys.exit(main())
