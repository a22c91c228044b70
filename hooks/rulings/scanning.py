"""Scanning a text for what most of its paragraphs don't have."""

import re
from collections.abc import Iterator


def matches_beside(
    signs: re.Pattern[str], pattern: re.Pattern[str], text: str
) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of a pattern that needs one of `signs` in its paragraph, in order of the text.

    Each comes with the start of its paragraph. Looking for the signs costs far less than trying
    the pattern at every character. No match of the pattern may span a line break.
    """
    start = 0
    for words in text.split("\n"):
        end = start + len(words)
        if signs.search(words):
            for match in pattern.finditer(text, start, end):
                yield start, match
        start = end + 1
