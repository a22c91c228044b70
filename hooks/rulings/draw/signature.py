"""The close of the judgment read: its date, the division, the judges, the clerk."""

import re
from collections.abc import Sequence

from rulings.extract.dates import find_dates
from rulings.model import Signature
from rulings.normalise.landmarks import DATE_LINE

_BLANK = re.compile(r"[ \u3000\xa0]+")
_NAME = r"((?:(?!大?法官|書記官|審判長|以上|上[列開]|上?正本|右列|通譯|本判決|本裁定|本件)[\u3400-\u9fff\ue000-\uf8ff·]){2,5}|[A-Za-z][A-Za-z .]{2,30})"
_JUDGE = re.compile(rf"(?:審判長)?法官[ \u3000]*{_NAME}")
_CLERK = re.compile(rf"書記官[ \u3000]*{_NAME}")
_DIVISION = re.compile(
    r"((?:民|刑|家|行政|勞[動工]|醫事|智慧|[\u4e00-\u9fff]{2,4}簡易)[\u4e00-\u9fff]{0,9}?庭|[\u4e00-\u9fff]{2,12}法院[\u4e00-\u9fff]{0,8}庭|簡易庭)"
)
_TITLED_DIVISION = re.compile(r"[\u4e00-\u9fff]{2,12}庭(?:第[一二三四五六七八九十]{1,3}庭)?")
_TITLE_LINES = 4
_SPACED = re.compile(
    r"(?<=[\u3400-\u9fff\ue000-\uf8ff])[ \u3000](?=[\u3400-\u9fff\ue000-\uf8ff](?:\s|$|法官|書記官|以上|上[列開]?正本))"
)


def read_signature(
    lines: Sequence[str], notices: Sequence[str], caption: Sequence[str] = ()
) -> Signature:
    """The signature from its `lines`, and the clerk from the `notices` that follow.

    Administrative courts name the division in the `caption`, records the day of the judgment.
    """
    date = next((line for line in lines if DATE_LINE.match(line)), "")
    dates = find_dates(date)
    body = "\n".join(line for line in lines if line != date)
    division = _DIVISION.search(_BLANK.sub("", body.split("法官")[0]))
    closing = "\n".join([*lines, *notices])
    clerk = _CLERK.search(_joined_names(closing))
    return Signature(
        decided=dates[0].iso if dates else _pronounced("".join(caption)),
        division=division[1] if division else _titled_division(caption),
        judges=_judges(body) or _judges(closing) or _present(_JUDGE, caption),
        clerk=clerk[1] if clerk else next(iter(_present(_CLERK, caption)), ""),
    )


def _pronounced(caption: str) -> str:
    """The day on which a record says the judgment was pronounced: 同年月30日在本院公開宣示."""
    before, said, _ = _BLANK.sub("", caption).partition("公開宣示")
    days = find_dates(before) if said else ()
    return days[-1].iso if days else ""


def _titled_division(caption: Sequence[str]) -> str:
    plain = (_BLANK.sub("", line) for line in caption[:_TITLE_LINES])
    return next((line for line in plain if _TITLED_DIVISION.fullmatch(line)), "")


def _judges(text: str) -> tuple[str, ...]:
    """The judges in order; a recorded judgment names its judge after the clerk."""
    return tuple(dict.fromkeys(match[1] for match in _JUDGE.finditer(_joined_names(text))))


def _present(office: re.Pattern[str], caption: Sequence[str]) -> tuple[str, ...]:
    """Who was there when a record's judgment was pronounced, from the lines that name nobody else."""
    found = (office.fullmatch(_joined_names(line).strip()) for line in caption)
    return tuple(match[1] for match in found if match)


def _joined_names(text: str) -> str:
    """Names set apart by blanks (王 大 明) joined."""
    return _SPACED.sub("", text)
