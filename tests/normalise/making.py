"""Sources made by hand for the tests of normalise and segment."""

import hashlib

from rulings.model import Form, Source, Span


def source(
    raw: str, form: Form = Form.WRAPPED, copies: tuple[Span, ...] = (), chosen: int = 0
) -> Source:
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(form, raw, digest, copies or (Span(0, len(raw)),), chosen)
