"""`python -m rulings new-ruling FILE`: a ruling's folder out of a judgment's file."""

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rulings import data
from rulings.cli.candidates_score import load_terms, scores
from rulings.cli.check import print_list
from rulings.cli.new_ruling_annotations import annotations_yml
from rulings.cli.new_ruling_identity import identity_yml
from rulings.cli.new_ruling_slug import SLUG, Named, name
from rulings.errors import RulingsError, SourceError
from rulings.model import Form, Judgment
from rulings.pipeline import read_judgment
from rulings.sources import read_bytes
from rulings.translation import write_template

_ENDINGS = {
    Form.ARCHIVE_JSON: "json",
    Form.API_JSON: "json",
    Form.HTML: "html",
    Form.PDF: "pdf",
}


@dataclass(frozen=True, slots=True)
class Received:
    """A judgment's file: its bytes as they are, and what was read out of them."""

    content: bytes
    judgment: Judgment
    named: Named

    @property
    def ending(self) -> str:
        """What `source.` ends in."""
        return _ENDINGS.get(self.judgment.source.form, "txt")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the judgment: text, JSON, HTML or PDF"
    )
    parser.add_argument("--slug", default="", help="another address than the one proposed")
    parser.add_argument("--dry-run", action="store_true", help="say what it is, write nothing")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the site's docs folder")


def run(options: argparse.Namespace) -> int:
    """Writes the folder and prints what is left to do; 1 if the file can't be read, no address
    can be made out, or a ruling stands there already. Problems of the new files are told, and
    are no failure: they are what is left to do."""
    try:
        received = receive(options.file)
        slug = options.slug or received.named.slug
        _say_what(received, slug)
        _check_slug(slug, options.docs)
        if options.dry_run:
            return 0
        write(received, slug, options.docs)
    except (RulingsError, OSError) as error:
        print(f"new-ruling: {error}", file=sys.stderr)
        return 1
    print_list(options.docs, slug)
    return 0


def receive(path: Path) -> Received:
    """The judgment at `path`. Raises SourceError for a file that holds none."""
    if not path.is_file():
        raise SourceError(f"{path}: no such file")
    content = path.read_bytes()
    judgment = read_judgment(read_bytes(content, path.name))
    return Received(content, judgment, name(judgment))


def write(received: Received, slug: str, docs: Path) -> None:
    """Writes the folder of the ruling, whole or not at all."""
    judgment = received.judgment
    topics = tuple(score.topic for score in scores(judgment.normalised.text, load_terms()))
    kinds = frozenset(data.load("event_kinds"))
    rulings = docs / "rulings"
    rulings.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".new-", dir=docs.parent))
    try:
        (draft / f"source.{received.ending}").write_bytes(received.content)
        identity = identity_yml(judgment, received.named, slug, topics)
        (draft / "ruling.yml").write_text(identity, encoding="utf-8")
        notes = annotations_yml(judgment, kinds)
        (draft / "annotations.yml").write_text(notes, encoding="utf-8")
        write_template(judgment, draft / "en.po", _today())
        draft.chmod(0o755)
        draft.rename(rulings / slug)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _today() -> datetime:
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _say_what(received: Received, slug: str) -> None:
    judgment = received.judgment
    caption = judgment.caption
    print(f"form      {judgment.source.form} (source.{received.ending})")
    print(f"judgment  {caption.court or '?'} {caption.docket or '?'} {judgment.signature.decided}")
    print(f"address   rulings/{slug}/ (another: --slug)" if slug else "address   none found")
    if judgment.missing:
        print(f"not found {', '.join(judgment.missing)}")


def _check_slug(slug: str, docs: Path) -> None:
    if not slug:
        raise RulingsError("no court or docket to make an address of; give one with --slug")
    if not SLUG.fullmatch(slug):
        raise RulingsError(f"{slug} is no address: small Latin letters, figures, hyphens")
    if (docs / "rulings" / slug).exists():
        raise RulingsError(f"there is a ruling {slug} already; nothing was written")
