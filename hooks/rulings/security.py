"""What a page may load and run: a Content-Security-Policy on every page, headers for the host."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from rulings.errors import RulingsError

# Everything is refused but what is named; nothing leads to another host.
_LOADED: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's stylesheets draw their icons from data: addresses
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",  # Pagefind searches in one
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
# Pagefind is WebAssembly; this allows compiling that, and no eval().
_RUN: Final = "script-src 'self' 'wasm-unsafe-eval'"
_OTHER_HEADERS: Final = (
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy: same-origin",
)
_CHARSET: Final = '<meta charset="utf-8">'
# Scripts of these types are data: browsers never run them, whatever the policy.
_DATA: Final = re.compile(r'\btype="application/(?:ld\+)?json"')
_COMMIT: Final = re.compile("[0-9a-f]{7,64}")
# Where the foot of a page says what it was built from; a preview leaves the place empty.
_BUILT: Final = "<!-- built from -->"
_SOURCE: Final = re.compile(r"\ssrc=")
# The one thing in which the theme's scripts differ from page to page: the way to the top.
_WAY_UP: Final = re.compile(r'new URL\("[^"]*",location\)')


def seal(site: Path, commit: str = "") -> None:
    """Write its policy into every HTML file below `site`, and `_headers` for hosts that read it.

    Only the theme's own inline scripts are allowed: those of the page for missing addresses,
    which holds no text of a judgment. Raises RulingsError for a page with any other, since a
    hash made from whatever a page holds would bless what should be stopped. Each page names the
    `commit` it was built from; what isn't one, 7 to 64 hexadecimal figures, is left out.
    """
    missing = site / "404.html"
    known = {_shape(one) for one in inline_scripts(_read(missing))} if missing.is_file() else set()
    hashes: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        html = _read(path)
        scripts = tuple(inline_scripts(html))
        if any(_shape(one) not in known for one in scripts) or _CHARSET not in html:
            raise RulingsError(f"{path.relative_to(site)}: an inline script that isn't the theme's")
        own = {_hash(one) for one in scripts}
        hashes |= own
        path.write_bytes(_sealed(html, own, commit).encode())
    (site / "_headers").write_text(headers(hashes), encoding="utf-8")


def policy(hashes: Iterable[str]) -> str:
    """The policy that allows inline scripts with these hashes, and no others."""
    loaded = (f"{name} {allowed}" for name, allowed in _LOADED.items())
    run = " ".join((_RUN, *(f"'{one}'" for one in sorted(hashes))))
    return "; ".join((*loaded, run))


def headers(hashes: Iterable[str]) -> str:
    """The `_headers` file that Netlify, Cloudflare Pages and others send with every answer.

    A browser obeys a page's own policy besides, so this one allows what any page needs. Who may
    frame a page can be said in a header only.
    """
    sent = (f"Content-Security-Policy: {policy(hashes)}; frame-ancestors 'none'", *_OTHER_HEADERS)
    return "\n  ".join(("/*", *sent)) + "\n"


def inline_scripts(html: str) -> Iterator[str]:
    """The text of each script that stands in the page and would run, as it is hashed."""
    for piece in html.split("<script")[1:]:
        attributes, _, rest = piece.partition(">")
        if not _SOURCE.search(attributes) and not _DATA.search(attributes):
            yield rest.partition("</script>")[0]


def _sealed(html: str, hashes: Iterable[str], commit: str) -> str:
    # Behind the encoding, which has to stand in the first 1,024 bytes, and before anything loads.
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes)}">'
    known = _COMMIT.fullmatch(commit)
    meta = f'\n      <meta name="commit" content="{commit}">' if known else ""
    said = (
        f'<p class="built"><span lang="zh-Hant-TW">建自版本</span> <span lang="en">Built from'
        f" commit</span> <code>{commit[:12]}</code></p>"
    )
    html = html.replace(_CHARSET, f"{_CHARSET}\n      {tag}{meta}", 1)
    return html.replace(_BUILT, said if known else "", 1)


def _shape(script: str) -> str:
    return _WAY_UP.sub("", script)


def _hash(script: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _read(path: Path) -> str:
    # A browser hashes a script after turning every line end into "\n".
    return path.read_text(encoding="utf-8")
