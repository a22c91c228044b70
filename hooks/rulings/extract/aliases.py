"""Short names the text defines for itself: （下稱系爭契約）, （以下簡稱「網際光訊」）, 簡稱CSP."""

import re
from typing import Final

from rulings.model import Alias

_KEYWORD: Final = r"(?:(?:以下|下)(?:均|皆|各|並)?(?:合|分|統|併)?(?:簡|通)?|簡|合)稱為?[:：]?"
_ALIAS: Final = re.compile(
    rf"(?P<open>[（(【〔《〈])(?P<lead>[^（）()【】〔〕《》\n]{{1,80}}[，、；,])?(?P<key>{_KEYWORD})"
    r"(?:「(?P<quoted>[^「」\n]{1,30})」|(?P<plain>[^「」（）()【】〔〕《》〈〉，。；\n]{1,30}))(?=[）)】〕》〉，；、])"
)
# 下分稱姓名, 下稱姓名: a rule of naming, no name.
_NO_NAME: Final = re.compile(r"(?:其?姓名|名稱|之|同|個別.*|其名)\Z")
_STOP: Final = "，。；：、！？（）()【】〔〕\n"
_OPENING: Final = {"」": "「", "』": "『", "）": "（", ")": "("}
_REACH: Final = 60
# Verbs whose object is what gets the short name; the name starts after the last of them.
_VERB: Final = re.compile(
    r"(?:簽訂|簽立|簽署|簽定|訂立|訂定|訂有|締結|開立|成立|架設|提供|提出|使用|租用|承租|出租|購買|買受|出售|出賣|委託|委任|"
    r"邀同|給付|交付|支付|積欠|具備|違反|適用(?!法)|持有|所有|受讓|設立|經營|發行|開發|完成|核發|收受|投保|承保|駕駛|騎乘|搭載|坐落|停放|擔任|載明|衝撞|碰撞|撞擊|撞及|追撞|送醫至|送至|送往|前往)"
    r"(?![狀情者人權費商額期處]|(?:建設|營造|實業|科技|工程|國際|事業)?(?:股份)?有限公司|建設|協議|契約|合約|案|計畫)"
)
_WORD: Final = re.compile(
    r"[即為由向將以就於依按]|(?<!關)係|主張(?:其)?|囑託|委請|因此?至|參見|(?<![意偏])見(?!解)|(?<!相)對(?!造)|尚有|並有|查有|計有|業經|訴外人|得知|經(?![濟銷理營紀費過驗])"
)
_ROLE: Final = re.compile(
    r"\A(?:本件|訴外人|第三人|兼法定代理人|(?:被?上訴人|原告|被告|抗告人|相對人|聲請人|債務人|債權人|反訴(?:原告|被告)"
    r"|參加人|證人|經銷商))+(?=.{2})"
)
# 於同年6月間至上訴人試作公司: what stands before the role is none of the company's name.
_OF_ROLE: Final = re.compile(
    r"\A.*(?:上訴人|原告|被告|訴外人|相對人|聲請人|抗告人)(?=[^上訴原被告相]{2,40}(?:公司|銀行|醫院)\Z)"
)
# 判處拘役，1,000元折算1日確定在案（下稱刑事案件）: no words before it name the thing.
_NO_REFERENT: Final = re.compile(r"(?:確定|在案|在卷|屬實)\Z")
_CONJUNCTION: Final = re.compile(r"\A(?:以及|分別|(?!和解)[及與和暨或並之等該其])(?=.{2})")


def find_aliases(text: str) -> tuple[Alias, ...]:
    """Every short name a normalised text defines in brackets, in order.

    `start` and `end` cover 下稱 and the name, quotation marks included. `referent` is the words
    before the bracket, or those in it before ，簡稱, as far back as one name seems to reach: a
    guess, at most 60 characters. （下同） and （即附表一） define nothing.
    """
    aliases: list[Alias] = []
    for match in _ALIAS.finditer(text):
        name = match["quoted"] or match["plain"]
        if not _NO_NAME.match(name):
            several = "合" in match["key"] or "分" in match["key"]
            referent = _inside(match["lead"]) or _before(text, match.start(), several)
            aliases.append(Alias(match.start("key"), match.end(), name.strip(), referent))
    return tuple(aliases)


def _inside(lead: str | None) -> str:
    """The full name in （Cloud Solution Provider，簡稱CSP）; a remark such as 網址：… is none."""
    words = (lead or "").rstrip("，、；,")
    if file := re.fullmatch("見(.{4,40}號(?:.{0,4}|卷宗?))(?:第[0-9至、-]{1,20}頁)?", words):
        return file[1]
    return words if re.fullmatch(r"[A-Za-z][A-Za-z0-9 .,&'-]{2,60}", words) else ""


def _before(text: str, at: int, several: bool) -> str:
    words = text[_reach(text, at, several) : at].strip()
    if quoted := re.search(r"「([^「」]+)」\Z", words):
        return quoted[1]
    for edge in (_VERB, _WORD):
        words = _cut(edge, words)
    for opening in (_CONJUNCTION, _ROLE, _CONJUNCTION, _OF_ROLE):
        words = opening.sub("", words)
    return "" if _NO_REFERENT.search(words) else words.strip()


def _reach(text: str, at: int, several: bool) -> int:
    """How far back the phrase goes: to punctuation, quotations and brackets within it skipped."""
    stops = _STOP.replace("、", "") if several else _STOP
    lowest = max(0, at - _REACH)
    here = at
    while here > lowest:
        mark = text[here - 1]
        opening = text.rfind(_OPENING[mark], lowest, here - 1) if mark in "」』" else -1
        if opening >= 0:
            here = opening
        elif mark in stops or mark in "「『」』":
            return here
        else:
            here -= 1
    return here


def _cut(edge: re.Pattern[str], words: str) -> str:
    """`words` from after the last edge outside quotation marks that leaves a name of any length."""
    opened = words.find("「")
    limit = opened if opened > 0 else len(words) - 1
    starts = [m.end() for m in edge.finditer(words, 0, limit) if m.end() < len(words)]
    return words[starts[-1] :] if starts else words
