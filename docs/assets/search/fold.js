// Makes words comparable, exactly as hooks/rulings/search/fold.py does when the index is built.

// Stands where punctuation separates Chinese words.
export const BREAK = "ﾝ";

const VARIANTS =
  "台臺 叁參 叄參 参參 爲為 衆眾 羣群 産產 卽即 眞真 户戶 説說 峯峰 着著 裏裡 敎教 黄黃 淸清 靑青 旣既 强強 牀床 " +
  "綫線 却卻 証證 吿告 賬帳 厘釐 污汙 册冊 戱戲 戯戲 脱脫 税稅 鋭銳 悦悅 絶絕 温溫 内內 别別 値值 ○〇";

const HAN =
  "\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u312f\\u31a0-\\u31bf\\u3400-\\u4dbf\\u4e00-\\u9fff" +
  "\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const ENUMERATOR = "①-⒛㈠-㈩㊀-㊉";
const TOKEN = new RegExp(
  "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])" +
    "|[a-z]+(?:['’][a-z]+)+" +
    `|(?<han>[${HAN}])` +
    `|(?<enumerator>[${ENUMERATOR}])` +
    `|(?:(?![${HAN}${ENUMERATOR}])[\\p{L}\\p{N}])+`,
  "gu",
);

function single(character, form) {
  const other = character.normalize(form);
  return other.length === 1 ? other : character;
}

function table() {
  const folded = new Map();
  const each = (first, last, make) => {
    for (let point = first; point <= last; point += 1) {
      folded.set(String.fromCharCode(point), make(String.fromCharCode(point), point));
    }
  };
  each(0xff01, 0xff5e, (_, point) => String.fromCharCode(point - 0xfee0));
  each(0x2e80, 0x2fdf, (character) => single(character, "NFKC"));
  each(0xf900, 0xfaff, (character) => single(character, "NFC"));
  for (const [one, other] of VARIANTS.split(" ")) folded.set(one, other);
  return folded.set("\u3000", " ");
}

const FOLDED = table();

/** The text as compared; as long as what came in, so offsets hold. */
export function fold(text) {
  const folded = Array.from(text, (character) => FOLDED.get(character) ?? character);
  const lower = folded.join("").toLowerCase();
  if (lower.length === text.length) return lower;
  return folded.map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

function cut(folded) {
  const found = [];
  let end = 0;
  let besideHan = false;
  for (const match of folded.matchAll(TOKEN)) {
    const { han, enumerator } = match.groups;
    const start = match.index;
    const stop = start + match[0].length;
    const isHan = han !== undefined || enumerator !== undefined;
    if ((isHan || besideHan) && /[^ \u00a0]/.test(folded.slice(end, start))) {
      found.push({ text: BREAK, start, end: start });
    }
    if (enumerator === undefined) {
      found.push({ text: match[0].replace(/[,'’]/g, ""), start, end: stop });
    } else {
      const number = enumerator.normalize("NFKC").replace(/^[().]+|[().]+$/g, "");
      found.push({ text: BREAK, start, end: start });
      found.push({ text: number, start, end: stop });
      found.push({ text: BREAK, start: stop, end: stop });
    }
    end = stop;
    besideHan = isHan;
  }
  return found;
}

/** The words of a text with their places: single Han characters, whole words otherwise. */
export function tokens(text) {
  const kept = [];
  let held = null;
  for (const token of cut(fold(text))) {
    if (token.text === BREAK) {
      held ??= token;
    } else {
      if (held && kept.length) kept.push(held);
      held = null;
      kept.push(token);
    }
  }
  return kept;
}

const SINGLE = new RegExp(`^[${HAN}]$`, "u");

/** Whether a token is one Han character (or a like sign that is set apart). */
export const isHan = (token) => SINGLE.test(token);
