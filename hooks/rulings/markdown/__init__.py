"""The Python-Markdown extension for pages people write: references, quotations, comparisons."""

from rulings.markdown.desk import Desk
from rulings.markdown.extension import Authoring
from rulings.markdown.pages import EXTENSIONS, Authored, read_pages

__all__ = ["EXTENSIONS", "Authored", "Authoring", "Desk", "read_pages"]
