"""Finds dates, whether written out, in figures, or by reference to the date before (同日)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from rulings import date_words as words
from rulings.model import DateMention
from rulings.roc_calendar import MASKED, ROC_OFFSET, Moment, read_clock, read_figure, read_year

CONTEXT_REACH: Final = 1500
"""How many characters back a date may lend its year to one without."""

# The first years that are years; a smaller figure is a length of time unless 民國 stands before.
_FIRST_WITH_DAY: Final = ROC_OFFSET + 20
_FIRST_WITH_MONTH: Final = ROC_OFFSET + 35
_FIRST_AFTER_LENGTH: Final = ROC_OFFSET + 60  # 年資36年2月
_FIRST_IN_FIGURES: Final = ROC_OFFSET + 60  # 95.5.4
_FIRST_WITHIN: Final = ROC_OFFSET + 60  # 85年間
_FIRST_ALONE: Final = ROC_OFFSET + 80  # 104年
_FAR: Final = 500  # characters
_LONGEST: Final = 10_000  # characters of a paragraph, so that looking back has an end
_NEAR: Final = 400  # characters behind a date in which its sentence ends
_WESTERN_DIGITS: Final = 4
_MONTH_AND_DAY: Final = 4  # digits of 0715


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates of the normalised text, in order; `iso` is Gregorian (民國 + 1911).

    同日, 同年8月, 7/19 and their like take what they leave out from the date before them; where
    there is none they are left out. So are docket years, lengths of time, days that come back
    every year, and dates the calendar doesn't have. A list (7月8、9日) gives a mention a date.
    """
    reader = _Reader(text)
    return tuple(
        mention for matched in words.DATE.finditer(text) for mention in reader.read(matched)
    )


_Form = Callable[["_Reader", re.Match[str]], Iterator[DateMention]]


@dataclass(slots=True)
class _Reader:
    """Reads dates from front to back and keeps what later ones lean on.

    `last` is the nearest date, ended at `end`; it lends its year and month. `day` is what 同日
    means: the nearest day that is no term (至91年11月10日止) and stands in no （見…筆錄）. `told` is
    the nearest date that isn't a law's: beyond the sentence that dates a law, it lends.
    """

    text: str
    last: Moment | None = None
    day: Moment | None = None
    told: Moment | None = None
    end: int = -1

    def read(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """The dates in what was matched: none, one, or the members of a list or range."""
        if self.told and self.told is not self.last and self._after_a_stop(matched.start()):
            self.last = self.told
        form = next(form for groups, form in _FORMS if any(matched[group] for group in groups))
        yield from form(self, matched)

    # ── the forms ────────────────────────────────────────────────────────────────────────

    def written(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """111年7月9日, 同年8月, 同年月19日, 104年間."""
        year = self._year(matched)
        if year is None:
            return
        if matched["same_month_day"]:
            month = self.last.month if self.last and matched["relative"] else None
            if month is not None:
                moment = Moment(year, month, read_figure(matched["same_month_day"]))
                yield from self._mention(matched, 0, moment)
        elif not matched["month"]:
            if self._is_year_alone(matched, year):
                yield from self._mention(matched, 0, Moment(year))
        elif matched["day"]:
            yield from self._days(matched, year, read_figure(matched["month"]), "days", "day")
        else:
            for start, end, month in _members(matched, "months", "month"):
                yield from self._emit(
                    start, end, Moment(year, month) if month is not None else None
                )

    def without_year(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """十月一日, 五月間, 同月20日: of the year of the nearest date before."""
        last = self.last
        if last is None or matched.start() - self.end > CONTEXT_REACH:
            return
        if matched["same_month"]:
            month = last.month
        elif last.year == MASKED or not self._is_single_month(matched):
            return
        else:
            month = read_figure(matched["bare_month"])
        if month is None:
            return
        if matched["bare_day"]:
            yield from self._days(matched, last.year, month, "bare_days", "bare_day")
        else:
            yield from self._mention(matched, 0, Moment(last.year, month))

    def _days(
        self, matched: re.Match[str], year: int, month: int | None, listed: str, final: str
    ) -> Iterator[DateMention]:
        """The days of one month: 7月8、9日."""
        for start, end, day in _members(matched, listed, final):
            moment = Moment(year, month, day) if month is not None and day is not None else None
            yield from self._emit(start, end, moment)

    def same_day(self, matched: re.Match[str]) -> Iterator[DateMention]:
        yield from self._mention(matched, "same_day", self.day)

    def year_of_range(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """The 107 of 107-108年間."""
        year = read_year(matched["year_of_range"])
        if year and year >= _FIRST_ALONE and not self._before(words.NO_YEAR_BEFORE, matched):
            yield from self._mention(matched, "year_of_range", Moment(year))

    def next_day(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """The 9日 of 7月8日、9日, right after the date it leans on."""
        day = read_figure(matched["next_day"])
        if self.last and self.last.day and matched.start() == self.end and day is not None:
            moment = replace(self.last, day=day, clock=None)
            yield from self._emit(matched.start("next_day"), matched.end(), moment)

    def later_day(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """The 15日 of 同年月13日…，並於15日於, or 翌（14）日: of the month before in the sentence."""
        day = read_figure(matched["later_day"] or matched["following_day"])
        near = matched.start() - self.end < _NEAR and not self._after_a_stop(matched.start())
        if near and self.last and self.last.day and day is not None and day > self.last.day:
            yield from self._mention(matched, 0, replace(self.last, day=day, clock=None))

    def in_figures(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """95.5.4, 2006/5/26, 2006,05,08."""
        year = read_year(matched["y"])
        western = len(matched["y"]) == _WESTERN_DIGITS
        if not year or year < _FIRST_IN_FIGURES or (matched["mark"] in ",-" and not western):
            return
        if self.text[matched.start() - 1 : matched.start()] != "第":
            yield from self._mention(matched, 0, _moment(year, matched["m"], matched["d"]))

    def with_slash(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """7/7-7/19, 12／６ １８：００; alone it might be a fraction, so it needs a sign of a date."""
        year = self.last.year if self.last else MASKED
        if year == MASKED or matched.start() - self.end > CONTEXT_REACH:
            return
        first = _moment(year, matched["m1"], matched["d1"])
        if not matched["m2"]:
            if self._before(words.DAY_CUE, matched) or words.CLOCK.match(self.text, matched.end()):
                yield from self._mention(matched, 0, first)
            return
        second = _moment(year, matched["m2"], matched["d2"])
        if first and second and first.exists and second.exists:
            yield from self._emit(matched.start(), matched.end("d1"), first)
            yield from self._emit(matched.start("m2"), matched.end(), second)

    def compact(self, matched: re.Match[str]) -> Iterator[DateMention]:
        """920715, 1080524 or 20241212 after 日期."""
        figures = matched["compact"]
        cut = len(figures) - _MONTH_AND_DAY
        year = read_year(figures[:cut])
        if year:
            moment = _moment(year, figures[cut : cut + 2], figures[cut + 2 :])
            yield from self._mention(matched, "compact", moment)

    # ── what is a date and what isn't ────────────────────────────────────────────────────

    def _year(self, matched: re.Match[str]) -> int | None:
        """The Gregorian year of a written date, MASKED, or None where it is a length of time."""
        if matched["relative"]:
            if self._is_far(matched.start()):
                return None
            if self.last is None or self.last.year == MASKED:
                return None if self.last is None else MASKED
            return self.last.year + (matched["relative"] != "同")
        era = matched["era"] or ""
        year = read_year(matched["year"] or matched["first"], western=era[:1] in ("西", "公"))
        if not year or era or len(matched["year"]) == _WESTERN_DIGITS:
            return year
        first = _FIRST_WITH_DAY if matched["day"] else _FIRST_WITH_MONTH
        if year < first or self._before(words.OTHER_ERA, matched):
            return None
        is_length = year < _FIRST_AFTER_LENGTH and self._before(words.LENGTH_BEFORE, matched)
        return None if is_length else year

    def _is_year_alone(self, matched: re.Match[str], year: int) -> bool:
        """Whether a year without a month is one: 104年間, but not 112年度 or 15年時效."""
        end = _end(matched)
        within = words.IN_YEAR.match(self.text, end)
        if words.NO_YEAR.match(self.text, end) or self._before(words.NO_YEAR_BEFORE, matched):
            return False
        if matched["relative"] or year == MASKED:
            return bool(within) and matched["relative"] in (None, "同")
        return bool(matched["era"]) or year >= (_FIRST_WITHIN if within else _FIRST_ALONE)

    def _is_single_month(self, matched: re.Match[str]) -> bool:
        """Whether a month without a year is of one year; without a day it needs more signs."""
        if self._before(words.YEARLY_BEFORE, matched):
            return False
        if matched["bare_day"]:
            return not words.RECURRING.search(self._clause(matched))
        if words.MONTH_AFTER.match(self.text, _end(matched)):
            return True
        follows = self.text[_end(matched) : _end(matched) + 1]
        return follows not in words.NO_MONTH and self._before(words.MONTH_BEFORE, matched)

    def _clause(self, matched: re.Match[str]) -> str:
        """The words around, up to the next comma or bracket on either side."""
        before = self.text[max(0, matched.start() - words.REACH) : matched.start()]
        after = self.text[matched.end() : matched.end() + words.REACH]
        return words.CLAUSE_EDGE.split(before)[-1] + words.CLAUSE_EDGE.split(after, 1)[0]

    def _before(self, pattern: re.Pattern[str], matched: re.Match[str]) -> bool:
        return self._ends_with(pattern, matched.start())

    def _after_a_stop(self, position: int) -> bool:
        """Whether a sentence ended since the last date, near it."""
        return self.text.find("。", self.end, min(position, self.end + _NEAR)) >= 0

    def _is_far(self, position: int) -> bool:
        """Whether the last date is so far away, in another paragraph, that 同年 may mean another."""
        since = max(self.end, position - _LONGEST)
        return position - self.end > _FAR and self.text.find("\n", since, position) >= 0

    def _ends_with(self, pattern: re.Pattern[str], position: int) -> bool:
        return bool(pattern.search(self.text[max(0, position - words.REACH_BEFORE) : position]))

    # ── what comes out ───────────────────────────────────────────────────────────────────

    def _mention(
        self, matched: re.Match[str], group: str | int, moment: Moment | None
    ) -> Iterator[DateMention]:
        start = matched.start(group)
        yield from self._emit(start, start + len(matched[group].rstrip()), moment)

    def _emit(self, start: int, end: int, moment: Moment | None) -> Iterator[DateMention]:
        """The mention of `moment`, with the time after it; remembered for later dates."""
        if moment is None or not moment.exists:
            return
        moment = replace(moment, clock=None)
        clock = words.CLOCK.match(self.text, end) if moment.day else None
        if clock:
            minute = clock["minute"] or clock["minutes"] or clock["half"] or ""
            time = read_clock(clock["part"] or "", clock["hour"], minute)
            moment, end = replace(moment, clock=time), clock.end() if time else end
        if not self._ends_with(words.ASIDE, start) and not words.MISTAKEN.match(self.text, end):
            self.last = moment
            if not words.AMENDED.match(self.text, end):
                self.told = moment
            if moment.day is not None and not self._ends_with(words.LIMIT, start):
                self.day = moment
        self.end = end
        yield DateMention(start, end, moment.iso, moment.precision)


# The groups of `words.DATE` that show a form, and what reads it.
_FORMS: Final[tuple[tuple[tuple[str, ...], _Form], ...]] = (
    (("year", "first", "relative"), _Reader.written),
    (("bare_month", "same_month"), _Reader.without_year),
    (("same_day",), _Reader.same_day),
    (("next_day",), _Reader.next_day),
    (("later_day", "following_day"), _Reader.later_day),
    (("year_of_range",), _Reader.year_of_range),
    (("y",), _Reader.in_figures),
    (("m1",), _Reader.with_slash),
    (("compact",), _Reader.compact),
)


def _members(
    matched: re.Match[str], listed: str, final: str
) -> Iterator[tuple[int, int, int | None]]:
    """Start, end and value of each figure of a list; the first starts with the whole match."""
    start = matched.start()
    for figure in words.LISTED_FIGURE.finditer(
        matched.string, matched.start(listed), matched.end(listed)
    ):
        yield start, figure.end(), read_figure(figure[0])
        start = figure.end() + 1
    first = start == matched.start()
    yield (start if first else matched.start(final)), _end(matched), read_figure(matched[final])


def _end(matched: re.Match[str]) -> int:
    """Where the words end, without the blanks after them."""
    return matched.start() + len(matched[0].rstrip())


def _moment(year: int, month: str, day: str) -> Moment | None:
    """A day given in figures, None if one of them can't be read."""
    months, days = read_figure(month), read_figure(day)
    return None if months is None or days is None else Moment(year, months, days)
