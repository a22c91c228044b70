"""How the words of a date look: the patterns that `extract.dates` reads with."""

import re
from typing import Final

from rulings.numerals import ARABIC_DIGITS, HAN_DIGITS, UNREAD

_D: Final = f"[{ARABIC_DIGITS}]"
_GAP: Final = r"[ \u3000\xa0]{0,16}+"
_TO: Final = rf"{_GAP}[、,及與和或至迄~～－–-]{_GAP}"
_HAN_START: Final = f"{HAN_DIGITS}十廿卅拾"
_HAN: Final = f"{_HAN_START}百佰○〇零０0oO"

# A figure of a date, from its first digit on: 111, 00, 九十五, 一○八. The zeros of a masked
# name before it (甲○○九十五年) are none of its digits.
FIGURE: Final = rf"(?>{_D}{{1,4}}+(?!{_D})|[{_HAN_START}][{_HAN}]{{0,6}}+)"
_START: Final = rf"(?<!{_D})(?<!{UNREAD})(?:(?={_D})|(?<![{_HAN_START}百佰]))"
LISTED_FIGURE: Final = re.compile(FIGURE)
_LISTED: Final = rf"(?:{FIGURE}{_TO}){{0,3}}+"

# Every form starts with one of these; asked first, since almost no character of a text is one.
_FIRST: Final = rf"(?=[{ARABIC_DIGITS}{_HAN_START}中民西公同翌次隔日起、,及與和或至迄~～－–-])"

DATE: Final = re.compile(
    rf"{_FIRST}(?:"
    # 中華民國113年12月12日, 111年7、8月間, 同年月19日, 110年間
    rf"(?:(?P<era>(?:中{_GAP}華{_GAP})?+民{_GAP}國|西元|公元){_GAP})?+"
    rf"(?:{_START}(?P<year>{FIGURE})|(?P<first>(?<=國)元)|(?<![不相])(?P<relative>[同翌次隔]))"
    rf"{_GAP}年{_GAP}(?:[（(]即?(?:西元{_D}{{4}}|民國{_D}{{2,3}})年[）)])?+"
    rf"(?:(?P<months>{_LISTED})(?P<month>{FIGURE}|元(?=月)){_GAP}月"
    rf"(?:{_GAP}(?P<days>{_LISTED})(?P<day>{FIGURE}){_GAP}(?:日|(?=言詞辯論)|號(?=[，。、）)之]|[到前後寄匯給函電付以起至])))?+"
    rf"|月{_GAP}(?P<same_month_day>{FIGURE}){_GAP}日)?+"
    rf"|(?<=[於，、])(?:翌|次|隔)[（(](?P<following_day>{FIGURE})[）)]日"  # 翌（24）日
    # 十月一日, 五月間, 同月20日
    rf"|(?:{_START}(?P<bare_month>{FIGURE})|(?<![不相])(?P<same_month>同)){_GAP}月"
    rf"(?:{_GAP}(?P<bare_days>{_LISTED})(?P<bare_day>{FIGURE}){_GAP}日)?+"
    r"|(?<![不相])(?P<same_day>同日)(?![期數生])"
    # 7月8日、9日: only right after a date
    rf"|(?<=日)起?(?! ){_TO}(?P<next_day>{FIGURE}){_GAP}日(?![內後])"
    # 於同年月13日…，並於15日於官網公告: a day further on in the sentence
    rf"|(?<=[並又再復嗣]於)(?P<later_day>{FIGURE}){_GAP}日(?=[於在向以將因寄發])"
    # 107-108年間
    rf"|(?<!{_D})(?P<year_of_range>{_D}{{2,3}}+)(?={_TO}{_D}{{2,3}}+{_GAP}年(?!{_GAP}度))"
    # 95.5.4, 2006/5/26, 2006,05,08
    rf"|(?<![{ARABIC_DIGITS}A-Za-z./／_])(?P<y>{_D}{{2,4}}+)(?P<mark>[./／．,-])(?:(?<=\.) )?(?P<m>{_D}{{1,2}}+)"
    rf"(?P=mark)(?:(?<=\.) )?(?P<d>{_D}{{1,2}}+)(?![{ARABIC_DIGITS}A-Za-z]|[./／]{_D}|(?P=mark){_D})"
    # 7/7-7/19, 12／６  １８：００
    rf"|(?<![{ARABIC_DIGITS}A-Za-z./／_-])(?P<m1>{_D}{{1,2}}+)[/／](?P<d1>{_D}{{1,2}}+)"
    rf"(?:{_TO}(?P<m2>{_D}{{1,2}}+)[/／](?P<d2>{_D}{{1,2}}+))?+(?![{ARABIC_DIGITS}A-Za-z./／])"
    # 【裁判日期】 920715
    rf"|日期[】\]：: \u3000]{{1,16}}+(?P<compact>{_D}{{6,8}}+)(?!{_D}))"
)
# 下午2時18回覆 has lost its 分; a single figure there (2時1) may have lost its second one.
CLOCK: Final = re.compile(
    rf"{_GAP}(?:大?約)?+(?P<part>[上下]午|[清凌]晨|早上|中午|午後|傍晚|晚[間上]|[深夜]夜|夜間)?+{_GAP}"
    rf"(?P<hour>{FIGURE})(?:"
    rf"{_GAP}[時點](?![間段效])(?:{_GAP}(?P<minute>{FIGURE})(?:{_GAP}分(?!之)(?:{FIGURE}秒)?+"
    rf"|(?<={_D}{_D})(?![{ARABIC_DIGITS}個人名位件張元頁年月日條項款點%％萬]))|(?P<half>半))?+"
    rf"|[:：](?P<minutes>{_D}{{2}})(?!{_D})(?:[:：]{_D}{{2}}(?!{_D}))?+)"
)

# 112年度, 43年台上字第377號, 104年第3次會議, 99年時效: no dates. Bounded, so linear.
NO_YEAR: Final = re.compile(
    rf"{_GAP}(?:[度次第餘]|0{{5}}|以[上下內]|有餘|之久|租?期(?!間)|時效|[^\s，。；、（）()「」]{{1,8}}字{_GAP}第|[台臺][上抗簡再]第)"
)
NO_YEAR_BEFORE: Final = re.compile(r"(?:[第每逾滿達近共計]|昭和|大正|明治|平成|令和|光緒|\d[.．])$")
OTHER_ERA: Final = re.compile(r"(?:昭和|大正|明治|平成|令和|光緒)$")
LENGTH_BEFORE: Final = re.compile(
    r"(?:年資|服務|任職|工作|尚有|尚可|餘命|[刑共計滿逾])[^，。；\n]{0,2}$"
)
IN_YEAR: Final = re.compile(rf"{_GAP}[間底初末]")

MONTH_BEFORE: Final = re.compile(
    rf"(?:[於自到迄在從]|(?<![{ARABIC_DIGITS}{HAN_DIGITS}])至)[ \u3000]?$"
)
MONTH_AFTER: Final = re.compile(rf"{_GAP}(?:[間底初中份末止起]|[上下]旬)(?![國])")
NO_MONTH: Final = frozenset("內後餘以期")  # 於3月內
YEARLY_BEFORE: Final = re.compile(r"(?:[年每第]|生日[為是]?)[ \u3000]?$")
DAY_CUE: Final = re.compile(r"(?:[於至自到迄在]|日期[：:]?)[ \u3000]?$")

# Days that come back every quarter or year are no events: （三月三十一日、…為每季結算日）.
RECURRING: Final = re.compile(r"每[年季月期]|結算日|節日")
CLAUSE_EDGE: Final = re.compile(r"[，,（）()。；;\n]")
REACH: Final = 80
REACH_BEFORE: Final = 30

# A date in an aside （見本院95年12月7日筆錄） is not what 同日 after it means, nor is a term
# (至91年11月10日止).
ASIDE: Final = re.compile(r"[（(](?:[^（）()\n]{0,12})?[見參詳][^（）()\n]{0,12}$")
# （106年4月6日兩造誤為98,000元）: said of the hearing, not of what is told.
MISTAKEN: Final = re.compile(r"(?:兩造|原告|被告|上訴人)?(?:均)?誤[為載繕植稱]")
# 112年8月30日修正施行前之規定: what happened 同年 after the next stop is of no such year.
AMENDED: Final = re.compile(rf"{_GAP}(?:修正|增訂|公布|公告|施行|制定|廢止)")
LIMIT: Final = re.compile(r"[至迄][ \u3000]?$")
