"""The words by which the parts of a judgment are known, whatever their spacing."""

import re

from rulings.normalise.lines import unspaced

SENTENCE = re.compile(r"[，。；、]|[,;](?![0-9])")  # marks of a sentence, which cells don't have
HEADING = re.compile(
    r"(?:主文|事實(?:及|與|暨|、)?理由(?:之?要領)?|(?:犯罪)?事實|理由(?:之?要領)?|(?:事實及)?理由要旨|爭執事項[及之]理由要領"
    r"|訴訟標的及理由要領|(?:犯罪)?事實(?:及|、)(?:證據(?:及|、))?(?:理由|證據))[:：︰﹕]?"
)
# A heading at the end of a line, above a first number; and one at its start, before the number.
HEADING_AT_END = re.compile(r"(?<=。)\s*(?:(?:事\s*實\s*及\s*)?理\s*由|事\s*實)$")
_OPENERS = "[原被]告|被?上訴人|聲請人|抗告人|相對人|債權人|按|本件|經?查|緣|茲|檢察官|公訴|自訴|非常上訴|上訴意旨|抗告意旨"
HEADING_AT_START = re.compile(
    rf"(?:(?:事\s*實\s*[及與暨]\s*)?理\s*由(?:\s*要\s*領)?|事\s*實)\s*(?=[甲壹一]、|{_OPENERS})"
)
HEADING_INSIDE = re.compile(
    r"(?<=。)\s*(?P<words>(?:事\s*實\s*[及與暨]\s*)?理\s*由(?:\s*要\s*領)?|事\s*實)\s*(?=[甲壹一]、)"
)
_DAY = (
    r"中\s*華\s*民\s*國[\s0-9０-９○〇零一二三四五六七八九十百]{1,60}年[\s0-9０-９零一二三四五六七八九十]{1,40}月"
    r"[\s0-9０-９零一二三四五六七八九十廿卅]{1,40}日"
)
DATE_LINE = re.compile(rf"{_DAY}$")
# The day after the last sentence, or with the bench or a schedule behind it.
DATE_GLUED = re.compile(
    rf"(?:^|(?<=[。）」]))\s*(?P<day>{_DAY})\s*(?=[^，。、；0-9]{{0,24}}?(?:庭|法\s*官|事務官|審\s*判\s*長|書\s*記\s*官)"
    r"|附\s*[表件]|計\s*算\s*書|┌|以上|$)"
)
# The bench where the day before it is lost, and behind the last sentence.
COURT_DIVISION = r"[^，。；\s]{4,10}法院[^，。；\s]{0,10}庭"  # 臺灣測試地方法院測試簡易庭
BENCH_LINE = re.compile(
    r"[民刑家行勞智][^，。；]{1,12}庭\s*(?:審\s*判\s*長\s*)?法\s*官"
    rf"|{COURT_DIVISION}(?:\s*(?:審\s*判\s*長\s*法|法|書\s*記)\s*官[^，。；]{{2,12}})?$"
)
BENCH_GLUED = re.compile(rf"(?<=如主文。)\s*(?=(?:{BENCH_LINE.pattern}))")
_WHO = "當事|兩造|原告|被告|上訴|抗告|聲請|再審|債務|受刑|[^，。]{1,12}?因"
_BETWEEN = "當事人間(?=[^，。]{2,40}?事件)"
LEAD_IN = re.compile(rf"(?:上|右)(?:列|開|揭)?(?:{_WHO})|{_BETWEEN}")
# The same where it doesn't begin a line: 再加上被告 is none.
LEAD_INSIDE = re.compile(rf"(?:上|右)(?:(?:列|開|揭)(?:{_WHO})|當事|兩造)|{_BETWEEN}")
_FIRST_ITEM = re.compile(r"[壹一]、")
SCHEDULE = re.compile(
    r"【?(?:附\s{0,12}[表件錄圖註]|計\s{0,12}算\s{0,12}書|訴訟費用計算[書式])\s{0,12}[一二三四五六七八九十0-9０-９㈠-㈩甲乙丙]{0,3}】?(?:[:：、（(之\s]|[-－—─–]{2}|折舊|$)"
    r"|(?:[一1][、.．]\s?)?(?:零件|材料)?折舊(?:額|金額)?計算(?:式|書|表)"
    r"|附錄[^，。；]{0,16}法條|(?:所犯|論罪科刑)法條(?:全文)?[:：]?$"
)
BENCH = re.compile(
    r".{0,24}法\s{0,6}官\s|.{0,24}法官$|審\s{0,6}判\s{0,6}長|(?:法院)?書\s{0,6}記\s{0,6}官|.{0,20}庭$|通\s{0,6}譯\s"
    r"|.{0,20}庭\s{0,10}法\s{0,6}官"
)
# The first words of the clerk's certificate.
COPY = "(?:以上列?|上[列開]?|右|本件)?為?(?:筆錄)?正本"
NOTICE = re.compile(
    rf"(?:[一二三]、)?(?:{COPY}|如(?:對|不服)|(?:被)?上訴人(?:如|不得)|(?:本|不得)(?:判決|裁定|件)?"
    r"(?:不得|抗告|上訴)|兩造(?:均)?(?:不得|如)|抗告人|對於?本)"
)
_ROLES = (
    "原?移送機關|被付懲戒人|再審議聲請人|(?:應?受)?(?:監護|輔助)宣告之人|受輔助宣告人|(?:先位|備位|反請求)?(?:原告|被告)|反請求(?:聲請人|相對人)|再審聲請人|承[受當]訴訟人|受判決人|受刑人|告訴人|原審參加人|(?:被)?上訴人|(?:再)?抗告人|相對人|聲請人|異議人|再審(?:原告|被告)|反訴(?:原告|被告)|參加人|受告知人|債(?:權|務)人"
    "|公訴人|自訴人|追加(?:原告|被告)|附帶(?:被)?上訴人|第三人|受訴訟告知人|輔助參加人|(?:利害)?關係人|選定當事人|受裁定人|被選定人|視同上訴人"
)
_AGENTS = (
    "法定代理人|訴訟代理人|自訴代理人|告訴代理人|複代理人|代表人|代理人|輔佐人|特別代理人|兼?法定代理人|輔助人|監護人|管理人|送達代收人"
    "|兼?訴訟代理人|訴訟代理人兼送達代收人|共同代理人|兼代表人|破產管理人|(?:選任|指定|公設|義務)?辯護人|非訟代理人|程序監理人|清算人"
)
_ABOVE = "(?:上|前|右|後)(?:列|開|揭)?"
_COUNT = "[一二三四五六七八九十0-9]{1,2}"
_JOINED = (
    rf"(?:兼?{_ABOVE}(?:{_COUNT}(?:原告|被告|上訴人|當事)?人?之?|(?:原告|被告)?(?={_AGENTS}))"
    r"|共同|兼|即|(?:原告|被告)兼上開[二三四]人)"
)
_SOMEBODY = re.compile(f"{_ROLES}|{_AGENTS}")
_LONGEST_LABEL = 12
_LONGEST_LINE = 120  # what stands behind that is no label, whatever it looks like
_HALF = re.compile(rf"共同?|即|兼?(?:{_ABOVE})?(?:{_COUNT}人)?之?")
COUNTED = re.compile(rf"{_ABOVE}({_COUNT})(?:原告|被告|上訴人|當事)?人?")
_LABEL = re.compile(
    rf"(?:{_JOINED}){{0,2}}(?:(?:{_ROLES}|{_AGENTS})(?:兼|即|、)?){{0,3}}(?:{_JOINED})?"
)


def is_caption_label(text: str) -> bool:
    """Whether `text`, blanks removed, is a label of the caption (原告, 上二人, 兼上四人訴訟代理人)."""
    return len(text) > 1 and bool(_LABEL.fullmatch(text))


def is_half_label(text: str) -> bool:
    """Whether `text`, blanks removed, begins a label that says for whom: 兼上, 上列, 上一人, 共同."""
    return bool(text) and bool(_HALF.fullmatch(text))


def label_length(line: str) -> int:
    """How many characters of a line of the caption are its label, blanks included; 0: no label.

    The line may be all label, or the beginning of one that the next goes on with (兼 上, 上列, 共同).
    A name may follow at once (上訴人某公司), with the label itself spaced (被 上訴 人某公司).
    """
    plain, kept = unspaced(line[:_LONGEST_LINE])
    if len(line) < _LONGEST_LINE and (is_caption_label(plain) or is_half_label(plain)):
        return len(line)
    followed = [n for n in range(len(kept) - 1, 0, -1) if kept[n] > kept[n - 1] + 1]
    for length in followed:
        if is_caption_label(plain[:length]):
            return kept[length - 1] + 1
    for length in range(min(len(plain) - 1, _LONGEST_LABEL), 1, -1):
        if is_caption_label(plain[:length]) and _SOMEBODY.search(plain[:length]):
            return kept[length - 1] + 1
    return 0


def begins_unordered(line: str) -> bool:
    """Whether the body of a document without an operative part begins with this line."""
    return bool(LEAD_IN.match(line) or _FIRST_ITEM.match(line))


def is_agent_label(text: str) -> bool:
    """Whether a label names somebody who acts for a party (法定代理人, 訴訟代理人 …)."""
    return bool(re.search("代理人|代表人|輔佐人|管理人|監護人|清算人|辯護人|代收人|監理人", text))
