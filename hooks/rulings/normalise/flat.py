"""Breaks for text that came without any: before headings, labels, markers and the close."""

import re
from collections.abc import Iterator

from rulings.model import Repair, RepairKind
from rulings.normalise.figures import cut_figures
from rulings.normalise.items import paragraph_starts
from rulings.normalise.landmarks import COPY, COURT_DIVISION, LEAD_INSIDE
from rulings.normalise.lines import Line, unspaced

_HEADING = "事實及理由之?要領|(?:犯罪)?事實(?:[及、]證據)?[及與暨、]理由|犯罪事實(?:[及、]證據)?|爭執事項[及之]理由要領|理由之?要領|訴訟標的|事實|理由"
_AFTER_ORDER = re.compile(
    rf"(?<=[。：])(?:{_HEADING})[:：︰﹕]?(?=[壹一甲㈠⒈(（\uf6b0]|[原被]告|被?上訴人|聲請人|抗告人|相對人|債權人|按|本件|經?查|緣|程序|公訴|自訴|檢察官|非常上訴"
    "|上訴意旨|抗告意旨)"
)
_ORDER = re.compile("(?<!朗讀)(?<!如)主文(?!宣示|所示|欄|第|[，。、之])[:：]?")
_FACTS = re.compile(r"(?:犯罪)?事實[:：︰﹕]?$")
_REASONS_APART = re.compile(r"(?<=。)理由[:：︰﹕]?(?=[壹一甲㈠⒈(（])")  # where facts come first
_UNORDERED = re.compile(rf"{LEAD_INSIDE.pattern}|(?<![，。；])[壹一]、")
_DAY = r"中華民國[0-9０-９零一二三四五六七八九十○〇]{1,5}年[0-9０-９零一二三四五六七八九十]{1,3}月[0-9０-９零一二三四五六七八九十廿卅]{1,3}日"
_CLOSE = re.compile(
    rf"(?P<day>(?<![於至自迄在以]){_DAY})"
    r"(?=(?:[(（][^()（）]{0,60}[)）])?[^，。、；（）0-9]{0,24}?(?:庭|(?<!大)法官|審判長|書記官))"
    rf"|(?P<notice>(?<!照){COPY}(?=係|證明|與原本|照|無異)|(?:法院)?書記官|附[表件錄](?=[一二三四五六七八九十0-9]{{0,2}}(?:[:：（(、]|--|折舊))|附錄(?=[^，。；]{{0,12}}法條))"
)
# The bench where no day stands before it: 臺灣測試地方法院簡易庭書記官甲乙丙法官丁戊己上列筆錄正本.
_BENCH = re.compile(rf"(?<=。){COURT_DIVISION}(?=(?:法官|書記官)[^，。；\s]{{2,12}}?{COPY})")
_ROLE = (
    "(?:再審|反訴|反請求|追加|先位|備位|視同|附帶|選定|上訴)*(?:原告|被告)|(?:再審|反請求)?(?:聲請人|相對人)|(?:附帶|視同)?被?上訴人|再?抗告人"
    "|(?:輔助)?參加人|受(?:訴訟)?告知人|(?:利害)?關係人|異議人|債權人|債務人|公訴人|自訴人|承受訴訟人|承當訴訟人|受刑人|受判決人|告訴人|第三人"
    "|原?移送機關|被付懲戒人|再審議聲請人|應?受(?:監護|輔助)宣告之?人"
)
_AGENT = "(?:法定|訴訟|自訴|告訴|複|特別|共同|非訟)?代理人|程序監理人|代表人|(?:選任|指定|(?<!院)公設|義務)?(?<!設)辯護人|輔佐人|送達代收人|破產管理人|監護人|清算人"
_FIRST_ROLE = (
    "再審原告|原告|被告|上訴人|聲請人|異議人|再抗告人|抗告人|債權人|公訴人|自訴人|視同上訴人"
)
FIRST_PARTY = re.compile(rf"(?<=號)(?={_FIRST_ROLE})")  # after the title
_COUNT = "[一二三四五六七八九十0-9]{1,3}"
_ABOVE = (
    rf"(?:[上前右後](?:列|開|揭)?{_COUNT}(?:原告|被告|被?上訴人)?人之?|[上前右]列(?={_AGENT}|共同))"
)
# A label whole, so that none of its parts is taken for another; not what a name goes on with:
# 甲○○即反訴被告, 乙○○之承受訴訟人, （兼送達代收人）.
LABEL = re.compile(
    rf"(?<![即兼之（(訴審求加位帶同再])(?!兼送達)兼?(?:{_ABOVE}|上(?={_AGENT}|共同))?(?:共同)?(?:{_ROLE}|{_AGENT})(?:[即兼](?:原審)?(?:{_ROLE}|{_AGENT}))*"
    rf"|(?<![即之（(])兼{_ABOVE}(?!送達)"
    # a label of two lines, the name of the first agent between its halves: 共同 甲律師 訴訟代理人
    rf"|(?<=[\u3400-\u9fff○])(?:共同|{_ABOVE})(?=[\u3400-\u9fff○]{{2,4}}律師(?:訴訟|複)代理人)"
    r"|(?<=判決|裁定|筆錄)(?=[0-9零一二三四五六七八九十]{2,5}年)"
)
# The name of a judge or clerk, what follows it at once: copies, remedies, schedules.
NAMED = re.compile(
    r"(?:法\s{0,6}官|書\s{0,6}記\s{0,6}官)\s{0,6}(?:[\u3400-\u9fff○]\s?){2,5}?"
    rf"(?={COPY}|如(?:對|不服)|本(?:判決|裁定|件)(?:不得|得|如)|不得(?:上訴|抗告|再)"
    r"|被?上訴人(?:如|不得|得)|(?:訴訟費用)?計算[書式]|附[表件錄](?!所)|中\s*華\s*民\s*國)"
)
_OPERATIVE_END = re.compile(r"(?<=。)(?=[^」）])")
# What belongs to the order before it: 但…得免為假執行, 關於附帶上訴部分，由被告負擔.
_OF_THE_ORDER = re.compile("[但惟]|關於[^。]{2,20}由[^。]{2,20}負擔。")
HAN = "\u3400-\u9fff\uff00-\uffef\u3000-\u303f○㈠-㈩①-⒛"
_LEFT_OVER = re.compile(
    rf"(?<=[{HAN}])[ \u3000\xa0]+(?=[{HAN}0-9A-Za-z])|(?<=[0-9A-Za-z])[ \u3000\xa0]+(?=[{HAN}])"
    # a line that broke inside a year or an article's number: 民國11 3年, 第25 6條
    r"|(?<=民國[0-9]) (?=[0-9]{1,2}年)|(?<=民國[0-9]{2}) (?=[0-9]年)"
    r"|(?<=第[0-9]) (?=[0-9]{1,3}條)|(?<=第[0-9]{2}) (?=[0-9]{1,2}條)|(?<=第[0-9]{3}) (?=[0-9]條)"
)
# A section's title and the blank before its first words.
_SECTION = re.compile(
    r"(?:^|[。：\s由])[壹貳參叁甲乙丙一二三]、\s?(?:程序|實體|本訴|反訴)(?:上|之)?(?:方面|部分|事項)[:：]?"
    r"(?P<blank>[ \u3000]+)(?=[^\s㈠-㈩⒈-⒛(（一二三壹貳甲乙])"
)


def split_flat(content: tuple[Line, ...]) -> Iterator[Repair]:
    """A SPLIT repair at every place where a paragraph must start, and the blanks that line breaks
    and layout left between Chinese characters removed; those of the caption part names."""
    for line in content:
        plain, kept = unspaced(line.text)
        places, caption_end = _places(plain)
        for place in sorted(places - {0, len(plain)}):
            yield line.repair(RepairKind.SPLIT, kept[place], kept[place], "\n")
        start = kept[caption_end] if caption_end < len(kept) else len(line.text)
        for section in _SECTION.finditer(line.text, start):
            yield line.repair(RepairKind.SPLIT, section.start("blank"), section.end("blank"), "\n")
        for blank in _LEFT_OVER.finditer(line.text, start):
            yield line.repair(RepairKind.REJOINED, blank.start(), blank.end())
        for place in cut_figures(line.text, start):
            yield line.repair(RepairKind.REJOINED, place, place + 1)


def _places(text: str) -> tuple[set[int], int]:
    """Where paragraphs start, in text without blanks, and where the caption ends.

    Caption, operative part, reasons and close each have their signs.
    """
    heading = _ORDER.search(text)
    order, ordered = heading.span() if heading else (0, 0)
    lead = LEAD_INSIDE.search(text, 0, order) if heading else _UNORDERED.search(text)
    caption_end = lead.start() if lead else order
    reasons = _AFTER_ORDER.search(text, order) if heading else None
    body = reasons.end() if reasons else ordered or caption_end
    close = next((m for m in _CLOSE.finditer(text, body) if m["day"]), None)
    bench = _BENCH.search(text, body, close.start() if close else len(text))
    end = min((sign.start() for sign in (close, bench) if sign), default=len(text))
    places = {caption_end, end, order, ordered}
    places |= {m.start() for m in LABEL.finditer(text, 0, caption_end)}
    if reasons:
        places |= {reasons.start(), body}
        if apart := _REASONS_APART.search(text, body, end) if _FACTS.match(reasons[0]) else None:
            places |= {apart.start(), apart.end()}
        operative = _OPERATIVE_END.finditer(text, order, reasons.start())
        places |= {m.start() for m in operative if not _OF_THE_ORDER.match(text, m.start())}
        places |= set(paragraph_starts(text, ordered, reasons.start()))
    places |= set(paragraph_starts(text, body, end))
    places |= {match.end() for match in NAMED.finditer(text, end)}
    for match in _CLOSE.finditer(text, end):
        if match[0] == "附錄":
            places |= set(paragraph_starts(text, match.start(), len(text)))
        places |= {match.start(), match.end()} if match["day"] else {match.start()}
    return places, caption_end
