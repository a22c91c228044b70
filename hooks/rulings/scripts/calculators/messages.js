// What is wrong with an input, in both languages; the label of the field comes before it.

const PLACES = { money: 2, percent: 6, exchange: 6 };
const MOST = { money: "1,000,000,000,000,000", percent: "100", exchange: "1,000,000" };

const MESSAGES = {
  empty: () => ({ zh: "請填寫。", en: "Please fill this in." }),
  number: () => ({
    zh: "看不懂這個數字。請只用數字，可加逗號、小數點、萬、億。",
    en: "This can't be read as a number. Use figures only; commas, a decimal point, 萬 and 億 are fine.",
  }),
  negative: () => ({ zh: "不能是負數。", en: "This can't be negative." }),
  large: (kind) => ({ zh: `太大了；最大${MOST[kind]}。`, en: `This is too large; at most ${MOST[kind]}.` }),
  places: (kind) => ({ zh: `小數最多${PLACES[kind]}位。`, en: `At most ${PLACES[kind]} decimals.` }),
  zero: () => ({ zh: "必須大於零。", en: "This must be above zero." }),
  choice: () => ({ zh: "請選一項。", en: "Please choose one." }),
  day: () => ({
    zh: "沒有這一天，或看不懂。請寫成112年4月1日或2023-04-01。",
    en: "There is no such day, or it can't be read. Write 2023-04-01, or 112.4.1 by the ROC year.",
  }),
  before: () => ({ zh: "迄日早於起日。", en: "The last day lies before the first." }),
  over: () => ({ zh: "比例合計超過100%。", en: "The shares come to more than 100%." }),
  tier: () => ({ zh: "第二級上限必須高於第一級。", en: "The second tier must end above the first." }),
};

/** { zh, en } for a trouble's code. A day far too long is no day. */
export const message = (code, kind) => MESSAGES[code === "large" && !MOST[kind] ? "day" : code](kind);

export const CORRECT = { zh: "有欄位要改，請看欄位下的說明。", en: "Some inputs need correcting; see the words below them." };
export const ASK = { zh: "判決沒有載明這一項，請自行填寫。", en: "The ruling leaves this open; please fill it in." };
