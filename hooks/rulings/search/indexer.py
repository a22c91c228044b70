"""When the search index is built: with the site, or beside a preview, whose pages don't wait."""

import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rulings.errors import RulingsError
from rulings.search.index import build_index
from rulings.search.records import SearchRecord

LOG = logging.getLogger("mkdocs.hooks.rulings")


@dataclass(slots=True)
class Indexer:
    """Builds indexes, one at a time; `beside` says that nobody waits for them."""

    beside: bool = False
    turn: threading.Lock = field(default_factory=threading.Lock)
    newest: int = 0

    def build(self, records: Iterable[SearchRecord], site: Path, cache: Path) -> None:
        """As `build_index`; beside a preview it returns at once, a failure goes to the log, and
        the process waits at its end for the index that is being built."""
        if not self.beside:
            build_index(records, site, cache)
            return
        self.newest += 1
        given = (self.newest, records, site, cache)
        threading.Thread(target=self._when_its_turn_comes, args=given).start()

    def _when_its_turn_comes(
        self, number: int, records: Iterable[SearchRecord], site: Path, cache: Path
    ) -> None:
        """Build the index unless a newer one is asked for by now."""
        with self.turn:
            if number < self.newest:
                return
            try:
                build_index(records, site, cache)
            except (RulingsError, OSError) as error:  # the preview's folder may be gone by now
                LOG.warning("search index: %s", error)
