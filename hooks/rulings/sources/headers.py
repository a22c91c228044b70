"""What stands beside a judgment: docket, date and cause in a page's or database's own fields."""

import re
from datetime import date

from rulings.model import Metadata

# The value, or the next label where the field is empty: that one is no value.
_FIELD = r"[】：:\s]*+(?!裁判[字日案全])([^\n【]{1,80})"
_DOCKET_FIELD = re.compile("裁判字號" + _FIELD)
_DATE_FIELD = re.compile("裁判日期" + _FIELD)
_CAUSE_FIELD = re.compile("裁判案由" + _FIELD)
_DOCKET_COMMAS = re.compile(r"(\d{1,3}),([^\W\d]{1,12}),(\d{1,6})")
_DOCKET_WORDS = re.compile(r"(\d{1,3})年度?([^\W\d]{1,12})字第(\d{1,6})號")
_ROC_DIGITS = re.compile(r"(\d{2,3})(\d{2})(\d{2})")
_ROC_WORDS = re.compile(r"(\d{1,3})年(\d{1,2})月(\d{1,2})日")
_ROC_ERA = 1911  # the first ROC year is 1912


def read_headers(text: str) -> Metadata:
    """The fields 裁判字號, 裁判日期 and 裁判案由 of the text; empty where there is none.

    Dates are ROC (920715 is 15 July 2003) and come out as ISO 8601; the docket comes out as
    judgments write it: `90,訴,4494` as 90年度訴字第4494號.
    """
    return Metadata(
        docket=_docket(_field(_DOCKET_FIELD, text)),
        decided=_decided(_field(_DATE_FIELD, text)),
        title=_field(_CAUSE_FIELD, text).strip(),
    )


def docket(year: str, case: str, number: str) -> str:
    """A docket as judgments write it, or empty if a piece is missing."""
    if not (year and case and number):
        return ""
    return f"{year}年度{case}字第{number}號"


def iso_date(year: int, month: int, day: int) -> str:
    """A Gregorian date as ISO 8601, or empty if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _field(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _docket(value: str) -> str:
    value = re.sub(r"\s", "", value)
    found = _DOCKET_COMMAS.search(value) or _DOCKET_WORDS.search(value)
    return docket(*found.groups()) if found else ""


def _decided(value: str) -> str:
    value = re.sub(r"\s", "", value)
    found = _ROC_WORDS.search(value) or _ROC_DIGITS.fullmatch(value)
    if not found:
        return ""
    year, month, day = map(int, found.groups())
    return iso_date(year + _ROC_ERA, month, day)
