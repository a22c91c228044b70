"""The words of the page itself, which every template may look up."""

from collections.abc import Mapping
from types import MappingProxyType

from rulings.model import Text

INTERFACE: Mapping[str, Text] = MappingProxyType(
    {
        "all_topics": Text("所有主題", "All topics"),
        "topics": Text("主題", "Topics"),
        "topics_lead": Text(
            "同一個問題，各則判決怎麼回答：逐題比較，每個答案都連回法院的原文。",
            "One question, and how each ruling answers it: compared point by point, every answer "
            "linked to the court's own words.",
        ),
        "topic_rulings": Text("本主題的判決", "The rulings on this topic"),
        "question": Text("問題", "Question"),
        "matrix_caption": Text(
            "各判決的回答；「未處理」也是一種回答",
            "What each ruling answers; “not addressed” is an answer too",
        ),
        "decision_desc": Text(
            "由上往下讀的路徑圖；圖下的清單內容相同，並附各分支的依據。",
            "A path read from the top; the list below it says the same and what each branch "
            "rests on.",
        ),
        "glossary": Text("用語", "Glossary"),
        "glossary_lead": Text(
            "判決裡的法律與技術用語，用平常的話說明；全站的英譯都用這裡的譯法。",
            "Legal and technical terms of the rulings in plain words; the translations on this site "
            "use these wordings throughout.",
        ),
        "repairs": Text("處理與次數", "What was done, and how often"),
        "by_strokes": Text("中文筆畫索引", "Chinese index, by strokes"),
        "all_rulings": Text("所有判決", "All rulings"),
        "anchored": Text(
            "本頁每一項敘述都標明所依據的段落；點選編號，即可對照法院的原文。",
            "Every statement on this page carries the anchor of the paragraph it rests on; "
            "follow it to the court's own words.",
        ),
        "report": Text("回報錯誤", "Report an error"),
        "report_where": Text("怎麼回報，怎麼請求移除", "How to report one, or ask for removal"),
        "report_how": Text(
            "請寫明是哪一則判決、哪一段（段落網址最後的編號）、哪裡不對、為什麼。請求移除個人資料時，"
            "不必說明理由，但請不要在公開的地方重複寫出該姓名。",
            "Say which ruling and which paragraph (the number its address ends in), what is wrong, "
            "and why. To have personal data removed you need not give a reason; please don't repeat "
            "the name in a public place.",
        ),
        "reported": Text("您要回報的段落：", "The paragraph you are reporting:"),
        "status_caption": Text("由各判決的檔案產生", "Made from the files of each ruling"),
        "translation": Text("英譯", "English"),
        "translated": Text("已譯段落", "Paragraphs translated"),
        "identifier": Text("官方識別碼與連結", "Official identifier and link"),
        "not_advice": Text("本頁不構成法律意見。", "Not legal advice."),
        "claimed": Text("請求", "Claimed"),
        "awarded": Text("准許", "Awarded"),
        "awarded_all": Text("前後共准許", "Awarded in all"),
        "awarded_now": Text("其中本判決再准", "of it by this judgment"),
        "share": Text("比例", "Share"),
        "cite": Text("引用格式", "Cite as"),
        "held": Text("法院認定", "Held"),
        "because": Text("理由", "Because"),
        "rests_on": Text("依據段落", "Rests on"),
        "facts_caption": Text(
            "兩造不爭執的事實，及法院在何處援用",
            "Facts the parties do not dispute, and where the court relied on them",
        ),
        "no": Text("號", "No."),
        "fact": Text("事實", "Fact"),
        "date": Text("日期", "Date"),
        "record": Text("卷證頁", "Record"),
        "relied": Text("法院援用處", "Relied on at"),
        "money_caption": Text(
            "判決中的每一筆計算，和說明裡註明的比較，以精確算術重新驗算；✓ 表示與判決所載相符",
            "Every computation in the judgment, and comparisons the notes name as such, done again in "
            "exact arithmetic; ✓ means that it agrees with the judgment",
        ),
        "what": Text("項目", "Item"),
        "calculation": Text("算式與數據", "Calculation and inputs"),
        "stated": Text("判決所載", "Judgment says"),
        "computed": Text("驗算結果", "Recomputed"),
        "court": Text("法院", "Court"),
        "ruling": Text("判決", "Ruling"),
        "decided": Text("宣判日", "Decided"),
        "outcome": Text("結果", "Outcome"),
        "rulings": Text("判決", "Rulings"),
        "rulings_caption": Text("依宣判日排列，最近的在前", "By date, the latest first"),
        "rulings_lead": Text(
            "每一則判決都有一頁：原文逐段呈現，並附英譯、時間軸與金額驗算。",
            "Each ruling has a page: the text paragraph by paragraph with its English, "
            "a timeline and every sum checked.",
        ),
        "statutes": Text("法條索引", "Statutes"),
        "statutes_lead": Text(
            "各判決引用的法條，以及引用的段落。條文連結至全國法規資料庫的現行條文，"
            "未必是判決當時的條文。",
            "The articles the rulings cite, and the paragraphs that cite them. Links lead to the "
            "articles in force today, which may differ from the text the court applied.",
        ),
        "article": Text("條文", "Article"),
        "where": Text("引用的段落", "Cited in"),
        "latest": Text("收錄的判決", "The rulings"),
        "hero": Text("數位服務判決，逐段讀懂", "Digital-services rulings, read closely"),
        "hero_lead": Text(
            "雲端帳單、遊戲帳號、網站分潤：臺灣法院怎麼判，為什麼這樣判。",
            "Cloud bills, game accounts, shared revenue: what Taiwan's courts decided, and why.",
        ),
        "case_file": Text("依判決原文整理", "Drawn from the text of the judgment"),
    }
)
