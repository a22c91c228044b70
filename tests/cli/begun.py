"""An invented judgment in each form it may be received in; no such case exists."""

import json
from collections.abc import Iterable

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

TEXT = """臺灣臺北地方法院民事判決
115年度消上更二字第9號
上訴人 王小明
訴訟代理人 林大海
　　　　　 丁一二律師
被上訴人 試作遊戲股份有限公司
法定代理人 李大華
上列當事人間請求返還價金事件，本院於民國115年9月2日言詞辯論終結，判決如下：
主文
一、被上訴人應給付上訴人新臺幣640元，及自民國115年4月1日起至清償日止，按週年利率百分之5計算之利息。
二、其餘上訴駁回。
事實及理由
一、上訴人主張：伊於被上訴人之線上遊戲儲值點數，停止營運後遊戲幣未退費，爰請求被上訴人給付新臺幣9,000元等語。
二、兩造不爭執事項（本院卷第5頁）：
㈠兩造於114年3月5日簽訂契約（本院卷第7至9頁）。
㈡被上訴人員工陳小美於115年3月5日下午2時30分通知停止營運。
三、本院之判斷：
㈠按當事人主張有利於己之事實者，就其事實有舉證之責任，民事訴訟法第277條定有明文。
㈡未使用之點數計美金20.50元，依匯率31.2計算，折合新臺幣640元（20.50×31.2＝640，元以下4捨5入），應予准許（見不爭執事項㈠）。
├──┼──┤
四、訴訟費用負擔之依據：民事訴訟法第79條。
中華民國115年9月30日
民事第一庭 法官 甲乙丙
以上正本係照原本作成
書記官 丁戊己
"""
SLUG = "tpdv-115-xiaoshang-geng2-9"


def as_text() -> bytes:
    return TEXT.encode()


def as_json() -> bytes:
    record = {
        "JID": "TPDV,115,消上更二,9,20260930,1",
        "JYEAR": "115",
        "JCASE": "消上更二",
        "JNO": "9",
        "JDATE": "20260930",
        "JTITLE": "返還價金",
        "JFULL": TEXT.replace("\n", "\r\n"),
    }
    return json.dumps(record, ensure_ascii=False).encode()


def as_html() -> bytes:
    return f"<html><body><pre>{TEXT}</pre></body></html>".encode()


def as_pdf() -> bytes:
    """One page, the lines cut where they would leave it."""
    pdfmetrics.registerFont(UnicodeCIDFont("MSung-Light"))
    canvas = Canvas("", pagesize=(595, 842))
    canvas.setFont("MSung-Light", 12)
    for place, line in enumerate(_cut(TEXT.splitlines(), 36)):
        canvas.drawString(60, 810 - 17 * place, line)
    return bytes(canvas.getpdfdata())


def _cut(lines: Iterable[str], width: int) -> list[str]:
    return [line[start : start + width] for line in lines for start in range(0, len(line), width)]


FORMS = {"txt": as_text, "json": as_json, "html": as_html, "pdf": as_pdf}
