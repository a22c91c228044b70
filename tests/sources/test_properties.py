"""What holds for any bytes whatever."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from rulings.errors import SourceError
from rulings.model import Form, Source
from rulings.sources import read_bytes

JUDGMENT = (
    "臺灣山海地方法院民事判決\n112年度訴字第7號\n原告　青田有限公司\n    主    文\n"
    "原告之訴駁回，訴訟費用由原告負擔。\n    事實及理由\n一、原告主張：兩造訂有契約，被告未付款。\n"
)
FORMS = (
    JUDGMENT,
    "\n".join(f"{number:02d} {line}" for number, line in enumerate(JUDGMENT.split("\n"), 1)),
    f"【裁判字號】 90,訴,7\n【裁判日期】 920715\n{JUDGMENT}",
    json.dumps({"JID": "x", "JFULL": JUDGMENT}, ensure_ascii=False),
    json.dumps({"JFULLX": {"JFULLCONTENT": JUDGMENT}}),
    f"<html><div class='htmlcontent'>{JUDGMENT}<table><tr><td>1<td>2</table></div></html>",
    JUDGMENT * 3,
)
ENCODED = [text.encode(encoding) for text in FORMS for encoding in ("utf-8", "utf-16", "cp950")]

mutations = st.lists(
    st.tuples(st.integers(0, 2000), st.integers(0, 6), st.binary(max_size=4)), max_size=5
)
form_or_none = st.none() | st.sampled_from([form for form in Form if form is not Form.PDF])


def read_or_refuse(data: bytes, form: Form | None) -> Source | None:
    try:
        return read_bytes(data, "any.file", form)
    except SourceError as error:
        refusal = str(error)
    assert refusal.startswith("any.file: ")
    return None


def check(source: Source) -> None:
    end = 0
    for span in source.copies:
        assert span.start == end
        assert span.start < span.end <= len(source.raw)
        end = span.end
    assert end == len(source.raw)
    assert 0 <= source.chosen < len(source.copies)
    source.raw.encode()  # no half characters


@settings(deadline=None)  # the machine may be busy; speed has tests of its own
@given(st.binary(max_size=200), form_or_none)
def test_any_bytes_are_read_or_refused(data: bytes, form: Form | None) -> None:
    source = read_or_refuse(data, form)
    if source:
        check(source)


@settings(deadline=None)
@given(st.sampled_from(ENCODED), mutations, form_or_none)
def test_a_damaged_judgment_is_read_or_refused(
    data: bytes, changes: list[tuple[int, int, bytes]], form: Form | None
) -> None:
    for start, removed, put in changes:
        data = data[:start] + put + data[start + removed :]
    source = read_or_refuse(data, form)
    if source:
        check(source)


text = st.text(
    st.sampled_from(
        "判決主文\u3000 \u00a0\r\n\t原告0012、。【】│─\ufffd\uf674\ufeff\u2028臺灣法院字第號年度"
    )
)


@settings(deadline=None)
@given(text)
def test_text_is_kept_to_the_letter(words: str) -> None:
    whole = "判決" + words + "駁回"
    source = read_bytes(whole.encode(), "source.txt")
    assert source.raw == whole
    check(source)


@settings(deadline=None)
@given(text)
def test_a_json_field_is_kept_to_the_letter(words: str) -> None:
    whole = "判決" + words
    source = read_bytes(json.dumps({"JFULL": whole}).encode(), "a.json")
    assert source.raw == whole
    check(source)
