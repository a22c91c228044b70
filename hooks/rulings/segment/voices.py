"""Whose words a paragraph holds: the court's, a party's, or both parties' agreed facts."""

import re

from rulings.model import Part, Voice
from rulings.segment.drafts import Draft

_ACCOUNT = re.compile(r"(?:本件)?原告(?:起訴)?主張(?:(?!本院|經查).){1,3000}?等語，並聲明[:：]")
_FAR = 112  # characters between who speaks and the word that says so
_LONG = 240  # the same where a remark in brackets is passed over
_NEAR = 60  # the same that say that it is agreed on
_HEAD = 140  # characters at the start of a paragraph that tell whose words follow
_SUES = "原告|聲請人|抗告人|反訴原告|再審原告|債權人|追加原告|自訴人|檢察官|反請求原告"
_DEFENDS = "被告|相對人|反訴被告|再審被告|債務人|追加被告|參加人|反請求被告|被上訴人|附帶上訴人"
_ROLE = re.compile(f"{_DEFENDS}|{_SUES}|上訴人")
_OPENS = re.compile(rf"(?:本件|茲|緣|查)?[^，。：；]{{0,20}}?(?P<role>{_ROLE.pattern})")
_VERB = re.compile(
    r"(?P<asserts>(?:起訴|上訴|聲請)?(?:時)?主張(?:略以|略謂|略稱|要旨|及(?:其)?聲明|之理由[：:]|意旨|：|:|$|，)|起訴意旨)"
    r"|(?P<answers>則均?以|均則以|均以[:：]|則辯以|則抗辯|則略以|抗辯(?:略以|略稱|：|:|則以|稱)|辯稱(?:略以|：|:)"
    r"|答辯(?:略以|略謂|意旨|要旨|：|:|及(?:其)?聲明|及於本院補[稱充])|[的之](?:答辯|抗辯)$|則辯稱|辯以|以下列情詞置辯)"
    r"|(?P<states>(?:(?:上訴|抗告|聲請)意旨|陳稱|方面)(?:略以|略謂|略稱|及(?:其)?聲明|要旨|：|:|意旨|$|，)|(?<!證人)陳述(?:如下|略以)|[，,]另?(?:於本院)?補[稱陳充](?:略以)?[:：])"
    r"|(?P<states_too>方面|略以|聲明及陳述)"  # of one who was sued
)
_DECLARES = re.compile(
    r"(?:(?P<sues>原告|上訴人)|被告|被上訴人)(?:之)?(?:起訴)?(?:聲明|陳述)(?:略以)?[:：]"
)
# Who asks isn't named: 抗告意旨略以, 本件聲請及抗告意旨略以; nor who prosecutes.
_ASKS = re.compile(
    r"(?:本件|查|緣)?(?:聲請|抗告|再抗告|上訴|非常上訴|異議|再審|起訴|公訴|自訴|追加起訴|併辦)"
    r"(?:[及與](?:抗告|異議|上訴))?(?:簡易判決處刑)?(?:意旨|理由)(?:略以|略稱|略謂|以|稱|[:：])"
    r"|(?:本訴|反訴)(?:部分)?(?:之)?主張(?:略以)?[:：]"
)
# A name alone, and words that answer: 甲乙丙則以, 某某公司抗辯.
_NOBODY_ELSE = "院|原審|判決|機關|兩造|當事人|證人|鑑定"
_NAMED = re.compile(
    rf"(?![^，。：；]{{0,16}}(?:{_NOBODY_ELSE}))"
    r"(?:(?:本訴|反訴)(?:部分)?之?|[\u3400-\u9fff○、]{2,16}?)(?:則以|則辯以|則抗辯|抗辯(?:略以|：|:)|辯稱(?:略以|：|:)|答辯(?:略以|略謂|：|:)|則辯稱)"
)
# A name alone that asserts (on appeal, parties go by the short names given them).
_NAMED_ASSERTS = re.compile(
    rf"(?![^，。：；]{{0,16}}(?:{_NOBODY_ELSE}|被告|被上訴人))"
    r"[\u3400-\u9fff○、]{2,16}?(?:起訴|上訴)?主張(?:略以|略謂)?[:：]"
)
# Names alone, and what they said below: 某甲除援用原審答辯外，另補稱.
_AS_BELOW = re.compile(
    r"[^，。：；]{2,20}?除援用原審(?:之)?(?:(?P<answers>答辯|抗辯)|(?:主張|陳述))"
)
# Headings of both sides' statements: 原告主張及被告答辯.
_EITHER = (
    "原告[^，。；]{0,6}(?:主張|陳述)[^，。；]{0,6}[及與暨、]被告[^，。；]{0,4}(?:答辯|抗辯|陳述)"
)
_OF_BOTH = re.compile(rf"(?:兩造|當事人)(?:之)?(?:主張|陳述|聲明|爭執|抗辯|答辯)|{_EITHER}")
# Who asks the court above: what they said below is what they were there.
_BELOW = frozenset({"抗告人", "相對人"})
_EARLIER = re.compile("原審|原法院")
# The court reports what a party says, and goes on with what it finds.
_REPORTED = re.compile(r"(?:云云|等語)[^。]{0,20}[。，](?:惟|然|但)?(?:經查|惟查|然查|本院查)")
_AGREED = re.compile(
    r"不爭執(?:之|的)?(?:事項|事實|部分)(?!外)[^。]{0,40}?(?:[:：）)]|如下|$)|下列(?:重要|主要)?(?:事實|事項)[^。]{0,40}不爭執|不爭執(?:之|的)?(?:事項|事實)$"
)
# Both kinds under one title (爭執與不爭執事項): what stands below says which is which.
_FOUND = re.compile("(?:經)?查，")
_DISPUTED = re.compile(
    r"^[^。]{0,16}(?:(?<!不)爭執(?:事項)?[與及和、]不爭執|不爭執(?:之)?(?:事項|事實)?[與及和、](?:(?:兩造)?(?:主要)?爭執|爭點))|"
    r"^[^。]{0,12}(?<!不)(?:爭執(?:之)?(?:事項|重點|要旨)|爭點(?:事項|如下|[:：]|$))"
)
_COURT = re.compile(
    r"本院(?:之)?(?:判斷|得心證|審酌|查|認)|得心證|^(?:經)?查[，：]?|^按|程序(?:方面|部分|事項)|法院之判斷|綜上|從而|據上論"
)
_ARGUES = re.compile(
    r"^(?:原告|上訴人|聲請人)(?:則|復|另)?主張[:：]|^(?:被告|被?上訴人|相對人)(?:則|復|另)?(?:主張|抗辯|辯稱)[:：]"
)
# What the court says of one who never came, wherever it stands.
_ABSENT = re.compile(
    r"(?:[^，。；：]{0,24}，)?[^，。；：]{0,40}(?:未於[^，。]{0,20}到場|未到場)，(?:亦|且|復)?未(?:提出|具狀|以書狀)[^，。；：]{0,30}。?$"
)
# Who appeals was sued, if it is the other one's action that is to be dismissed.
_APPEALS = re.compile("(?:本件)?上訴(?:意旨|理由)")
_SUED_BELOW = re.compile(r"被上訴人[^，。；]{0,12}之訴(?:[^，。；]{0,20}?駁回|應予駁回)")
# The court's own words, and then: 又上訴人上訴意旨略以：, with what it says below.
_INTRODUCES = re.compile(
    r"。[又另復]?(?P<who>(?:本件)?[^，。：；]{0,20}(?:意旨|主張|抗辯|答辯|辯稱)(?:略[以謂稱])?[:：])$"
)
_SIDE_S_PART = re.compile("部分(?=[:：]?$)")
_IN_BRACKETS = re.compile(r"[（(][^（()）]{0,80}[)）]")  # another role: 上訴人（即附帶被上訴人）
_FINDS = re.compile(r"經查|惟查|本院|可採|足採|無據|有據|堪信|堪認|足認|難認")
_NEUTRAL = re.compile(
    rf"實體|本訴|反訴|程序|(?:兩造|當事人)(?:之)?(?:主張|陳述|聲明|爭執|抗辯)|{_EITHER}|(?:事實|爭訟)(?:摘要|概要|經過)|壹、事實|(?:事實|理由)(?:方面|部分)?[:：]?$|^(?:原告|被告|被?上訴人)部分[:：]?$|(?:爭點|爭執)(?:事項|整理)?[:：]?$"
)
_STATEMENTS = re.compile(r"(?:兩造|當事人)(?:之)?(?:主張|陳述|聲明)[^，。：]{0,6}[:：]$")
_WEIGHS = re.compile(r"得心證|本院")  # what stands below is the court's, whatever it speaks of
_SHORT = 24  # characters of a heading that names a section rather than a question
_FIXED = {
    Part.CAPTION: Voice.FORMAL,
    Part.ORDER: Voice.ORDER,
    Part.SIGNATURE: Voice.FORMAL,
    Part.NOTICE: Voice.FORMAL,
    Part.SCHEDULE: Voice.COURT,
    Part.ATTACHMENT: Voice.COURT,
}


def voice_of(draft: Draft, around: Voice | None) -> Voice:
    """The voice of a paragraph inside `around` (None where nothing around it says whose it is).

    Within a party's or an agreed section nothing but who stayed away changes the voice; within
    the court's own a
    heading may still open a list of agreed facts, or a paragraph report one side's argument.
    """
    fixed = _FIXED.get(draft.part) or (Voice.FORMAL if draft.depth == 0 else None)
    if fixed:
        return fixed
    words = draft.text.removeprefix(draft.marker).strip()
    if draft.part is Part.FACTS:  # where 甲、上訴人試作公司部分： heads what that side said
        words = _SIDE_S_PART.sub("方面", words)
    if around in {Voice.CLAIMANT, Voice.RESPONDENT, Voice.AGREED}:
        return Voice.COURT if _ABSENT.match(words) else around
    return _cue(words, in_court=around is Voice.COURT)


def voice_around_children(draft: Draft, voice: Voice) -> Voice | None:
    """What the children of a paragraph start from: nothing under 貳、實體方面 and its like."""
    words = draft.text.removeprefix(draft.marker)
    if voice is Voice.COURT and (reported := _INTRODUCES.search(words)):
        return _told(reported["who"]) or voice
    names_section = (len(words) < _SHORT and _NEUTRAL.search(words)) or _STATEMENTS.search(words)
    neutral = draft.depth == 0 or (names_section and not _WEIGHS.search(words))
    return None if neutral and voice in {Voice.COURT, Voice.FORMAL} else voice


def _cue(text: str, *, in_court: bool) -> Voice:
    """What the first words say; the court speaks where they say nothing else."""
    head = text[:_HEAD]
    if _agrees(text) and not _DISPUTED.match(head):
        return Voice.AGREED
    plain = _IN_BRACKETS.sub("", head).partition("。")[0]  # another role: 上訴人（即附帶被上訴人）
    if _ARGUES.match(head) and not _FINDS.search(text):
        return _told(plain) or Voice.COURT
    if in_court or _COURT.match(head):
        return Voice.COURT
    if _ACCOUNT.match(text):
        return Voice.CLAIMANT
    voice = (None if _REPORTED.search(text) else _told(plain)) or Voice.COURT
    appeals = voice is Voice.CLAIMANT and _APPEALS.match(head)
    return Voice.RESPONDENT if appeals and _SUED_BELOW.search(text) else voice


def _agrees(text: str) -> bool:
    """Whether the first words open a list of agreed facts; what the court finds there opens none."""
    head = _IN_BRACKETS.sub("", text[:_LONG])[:_NEAR]
    agreed = _AGREED.search(head)
    return bool(agreed) and not (_FOUND.match(head) and len(text) > _LONG)


def _told(sentence: str) -> Voice | None:
    """Whose words a paragraph tells that begins with this sentence, None if it doesn't say so."""
    if declares := _DECLARES.match(sentence):
        return Voice.CLAIMANT if declares["sues"] else Voice.RESPONDENT
    if _ASKS.match(sentence):
        return Voice.CLAIMANT
    if _OF_BOTH.match(sentence):
        return None
    opens = _OPENS.match(sentence)
    verb = _VERB.search(sentence, opens.end(), opens.end() + _FAR) if opens else None
    if opens and verb:
        return _speaker(sentence, opens, verb)
    return _told_by_name(sentence)


def _told_by_name(sentence: str) -> Voice | None:
    """The same where a party goes by its name alone."""
    if below := _AS_BELOW.match(sentence):
        return Voice.RESPONDENT if below["answers"] else Voice.CLAIMANT
    if _NAMED_ASSERTS.match(sentence):
        return Voice.CLAIMANT
    return Voice.RESPONDENT if _NAMED.match(sentence) else None


def _speaker(sentence: str, opens: re.Match[str], verb: re.Match[str]) -> Voice | None:
    """Whose words they are, by the role that opens the sentence and the verb that says so.

    Who appeals may have sued or been sued: who asserts has sued, who answers was sued.
    """
    between = _ROLE.findall(sentence, opens.end(), verb.start())
    role = between[-1] if verb["asserts"] and between else opens["role"]
    appealed = "上訴人" in role or (role in _BELOW and _EARLIER.search(sentence, 0, verb.start()))
    if appealed and (verb["asserts"] or verb["answers"]):
        return Voice.CLAIMANT if verb["asserts"] else Voice.RESPONDENT
    if re.fullmatch(_DEFENDS, role):
        return Voice.RESPONDENT
    return None if verb["states_too"] else Voice.CLAIMANT
