/** The name of what a number measures, cut from the text around it. */
import { cutWords } from '../../cut-words.ts';
import { frequencyInside, giving, leading, light, telling, trailing } from './name-words.ts';
import type { UnitFamily } from './units.ts';

/** Where a number stands. All text is folded. */
export interface NumberPlace {
  /** The sentence from the number before it up to the stretch that states the number. */
  readonly before: string;
  /** The sentence behind that stretch, up to the next number. */
  readonly after: string;
  /** The sentence up to the stretch. */
  readonly sentence: string;
  /** The sentence behind the last number. */
  readonly tail: string;
  readonly family: UnitFamily;
  readonly change?: '+' | '-';
  /** A rise or fall by at least or at most so much. */
  readonly bounded: boolean;
  /** Name of the number before it in the sentence: `门诊量3万人次，比去年增长9%`. */
  readonly previous?: string;
  /** The innermost heading: names what its sentences leave unsaid. */
  readonly heading: string;
}

export interface MeasuredName {
  readonly name: string;
  /** What it is a share of: `业务支出` in `人员支出占业务支出的42%`. */
  readonly denominator?: string;
}

const longest = 60;
/** Enough characters to tell the first or last word. */
const window = 12;
/** A shorter name says what is done, but not to whom. */
const shortest = 5;
const front = new RegExp(`^(?:${leading.join('|')})`, 'u');
const back = new RegExp(`(?:${trailing.join('|')})$`, 'u');
const lightEnd = new RegExp(`${light}$`, 'u');
const tellingEnd = new RegExp(`${telling}(?:好|了)?$`, 'u');
const tellingAlone = new RegExp(`^${telling}$`, 'u');
const verbAlone = new RegExp(`^(?:${telling}|${light}|${giving})$`, 'u');
const tellingFirst = new RegExp(`^${telling}.{2,}`, 'u');
const lastGiving = new RegExp(`^.*${giving}(?=.{2})`, 'u');
const lightInside = new RegExp(`(?<=.)${light}(?=.{2,}$)`, 'u');
const rateNoun = /(?:率|度|比例|比重|占比|比|收入|支出|成本|费用|水平)$/u;
const predicate = /(?:到达|达到|通过|获得|成为|创建|完成|建成|实现)[^,，。;；]*/u;

/** Names a number; undefined where nothing around it says what it measures. */
export function nameNumber(place: NumberPlace): MeasuredName | undefined {
  const clauses = splitClauses(place.before);
  const head = clauses.at(-1) ?? '';
  const share = readShareOf(head);
  if (share) return share;
  const said = trim(head);
  const name =
    nameFromClause(head, place) ??
    nameEarlier(clauses.slice(0, -1)) ??
    (said === '' ? place.previous : undefined) ??
    usable(place.heading) ??
    (said.length > 1 ? said : place.previous);
  if (name === undefined) return undefined;
  return { name: widen(withChange(withTopic(name, place.sentence), place)) };
}

/** `A占B的8%`, `A不低于B的85%`: A is measured as a share of B; `参加率不低于应到人数的90%` says so itself. */
function readShareOf(head: string): MeasuredName | undefined {
  const groups =
    /^(?<what>.{2,30}?)(?:占|控制在|不?(?:低于|少于|超过|高于|达到?))(?<whole>[^占,，]{2,24})的$/u.exec(
      head,
    )?.groups;
  if (!groups) return undefined;
  const [what, whole] = [trim(groups.what), groups.whole];
  if (what.length < 2 || whole.length < 2) return undefined;
  return {
    name: widen(/(?:率|度|比例|比重|比)$/u.test(what) ? what : `${what}占${whole}比例`),
    denominator: widen(whole),
  };
}

function nameFromClause(clause: string, place: NumberPlace): string | undefined {
  // `1个镇、5个村`, `600所卫生院和48064个卫生室`: what stands before the mark belongs to the number before.
  const listed = place.previous !== undefined && /^(?:的|\p{Script=Han})/u.test(place.after);
  const said = trimEnd(listed ? (clause.split(/[、和与及]/u).at(-1) ?? '') : clause);
  const own = place.family === 'money' ? whatFor(said) : trim(said);
  const object = standsBefore(own, place) ? objectBehind(place) : '';
  if (object === '') return nameAlone(own, place);
  const verb = tellingEnd.exec(said)?.[0] ?? '';
  const subject = verb ? trim(said.slice(0, -verb.length)) : trim(said.replace(lightEnd, ''));
  const kept = subject.length <= 12 || object.length < 4 ? subject : '';
  return usable(`${kept}${verb.replace(/[好了]$/u, '')}${object}`);
}

/** `计划安排农村改厕专项资金` is cut to what the money is for; `筹集资金` says no more without its verb. */
function whatFor(said: string): string {
  const own = trim(said.replace(lastGiving, ''));
  return /^(?:资金|经费)$/u.test(own) ? trim(said) : own;
}

/** The name where nothing behind the number belongs to it. */
function nameAlone(own: string, { after, family }: NumberPlace): string | undefined {
  if (family !== 'money' && tellingAlone.test(own)) return own;
  if (verbAlone.test(own)) return purposeBehind(after);
  if (family === 'money' && /^(?:投资|投入|资金|经费|专项资金)$/u.test(own)) {
    const purpose = /^(?:购[置买]|用于|[新改扩修]?建设?|改造|实施|修建|完成|开展)[^,，。;；、]{2,16}/u.exec(
      after,
    )?.[0];
    if (purpose) return `${own}${purpose}`;
  }
  const bare = trim(own.replace(lightEnd, ''));
  const name = bare.length > 1 ? bare : own;
  return usable(/占$/u.test(name) ? `${name}比` : name);
}

/** Whether the number counts what follows: `2名临床医生`, `95%以上的新生儿`. */
function standsBefore(own: string, { after, family }: NumberPlace): boolean {
  if (family === 'rate') {
    if (/^的(?:基础|目标|要求|任务|标准|比例|水平|速度)/u.test(after)) return false;
    return (
      !rateNoun.test(own) && (after.startsWith('的') || (own.length < 2 && /^\p{Script=Han}/u.test(after)))
    );
  }
  if (family === 'money' || family === 'score' || family === 'duration') return false;
  // `选派骨干医师15名外出进修`, `种植面积达到50公顷的基地`: what is counted has been said.
  if (family === 'size' && own.length > 1 && !tellingEnd.test(own)) return false;
  if (tellingFirst.test(own) && !tellingEnd.test(own) && !lightEnd.test(own)) return false;
  return (
    /^(?:的|[(（][^)）]*[)）])*[\p{Script=Han}“《]/u.test(after) &&
    !/^(?:并|以|和|或|及|比|较|用于|等|左右|的基础)/u.test(after)
  );
}

/** `临床医生到市医院分别进修` is cut to `临床医生`; a share keeps what is said of its things. */
function objectBehind({ after, tail, family }: NumberPlace): string {
  const plain = after.replace(/^(?:的|[(（][^)）]*[)）])+/u, '');
  const clause = /^(?:[^,，。;；:：、()（）]|[(（][^)）]*[)）])*/u.exec(plain)?.[0] ?? '';
  if (family === 'rate') return trim(clause);
  const object = trim(
    /^.+?(?=(?<!达|到)到(?!达)|并|以(?![上下])|参加|进修|(?<=.)(?<!面)对(?!面)|用于|进行|开展|$)/u.exec(
      clause,
    )?.[0] ?? '',
  );
  // `1个镇、5个村到达省级标准`: what is said of the last is said of all.
  const shared =
    object.length < 4 && /^[^,，。;；]{1,4}、$/u.test(plain) ? predicate.exec(tail)?.[0] : undefined;
  return shared ? `${object}${shared}` : object;
}

/** `安排3-5万元，用于购置便携式B超`. */
function purposeBehind(after: string): string | undefined {
  return usable(trim(/^[,，]?(?:资金|经费)?[,，]?(?:主要)?用于([^,，。;；、]+)/u.exec(after)?.[1] ?? ''));
}

function nameEarlier(clauses: readonly string[]): string | undefined {
  for (const clause of [...clauses].reverse()) {
    const name = usable(trim(clause.replace(lightInside, '')));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `随访` of a sentence that begins `对高血压患者…` is theirs. */
function withTopic(name: string, sentence: string): string {
  if (name.length >= shortest) return name;
  const topic =
    /(?:(?<![针面绝相反])对于?(?![口外应象策比照接待症手])|(?<![行作成认因称分列以视])为)([^,，。;；]{2,20}?)(?=提供|进行|开展|根据|实行|每|[,，])/u.exec(
      sentence,
    )?.[1];
  const whose = topic === undefined ? '' : trim(topic);
  return whose.length > 1 && !name.includes(whose) && !whose.includes(name) ? `${whose}${name}` : name;
}

/** `下降8%以上` is a bound of the fall, not of the level. */
function withChange(name: string, { change, bounded }: NumberPlace): string {
  if (!change || !bounded || /[增升涨降跌]幅|增速|增长率/u.test(name)) return name;
  return `${name}${change === '+' ? '增幅' : '降幅'}`;
}

/** Names are read by people: marks as the text has them beside Han. */
function widen(name: string): string {
  return name.replace(/[(),:;]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

function usable(name: string): string | undefined {
  return name.length > 1 && !verbAlone.test(name) ? name : undefined;
}

/** Clauses up to the number; a bracket that is still open begins one, and so does a cell of a table's row. */
function splitClauses(text: string): string[] {
  return text.replace(/[(（](?![^)）]*[)）])/gu, ',').split(/[,，;；。:：!?！？\t]|、(?=每|至少|进行|开展)/u);
}

function trim(text: string): string {
  let name = trimEnd(text.replace(frequencyInside, ''));
  for (let off; (off = front.exec(name)?.[0]); name = name.slice(off.length)) {
    const [first] = cutWords(name.slice(0, window));
    if (isHan(first) && (off.length === 1 ? first !== off : first.length === off.length + 1)) break;
  }
  return trimEnd(name).slice(-longest);
}

function trimEnd(text: string): string {
  let name = text.trim();
  for (let off; (off = back.exec(name)?.[0]); name = name.slice(0, -off.length)) {
    const last = cutWords(name.slice(-window)).at(-1) ?? '';
    if (isHan(last) && off.length === 1 && last !== off) break;
  }
  return name;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}
