"""A ruling as Akoma Ntoso 3.0 (OASIS LegalDocML), in Chinese and in English.

The eId of a paragraph is its anchor, the same in both languages and on the page.
"""

from rulings.exports.akn.document import akn_text, in_english

__all__ = ["akn_text", "in_english"]
