/** A title that says what a plan is about, made of what the plan itself says. */
import { findBlanks } from '../../src/plan/find-blanks.ts';
import { foldWidth } from '../../src/text/fold-width.ts';
import { genreOfTitle } from './genre.ts';
import { organisationWord } from './organisation-word.ts';
import type { Naming } from './naming.ts';
import { hasStrippedYear, readIssued, stripHeading } from './own-title.ts';
import type { Period } from './period.ts';
import type { PlanReading } from './plan-context.ts';
import { readSubject } from './subject.ts';
import type { Genre, OrganisationType, Vocabulary } from './vocabulary.ts';

/** What has been read off a plan before it is named. */
export interface TitleParts {
  readonly organisation?: OrganisationType;
  readonly department?: string;
  readonly period?: Period;
  readonly genre?: string;
  readonly years: readonly number[];
  readonly yearBlank: boolean;
  readonly regions: readonly string[];
}

/** Characters; shorter says too little, longer does not fit a line. */
export const titleLength = { least: 8, most: 30 } as const;

/** The title. Where the plan says too little, the source's heading without numbering and filler. */
export function makeTitle(
  reading: PlanReading,
  naming: Naming | undefined,
  parts: TitleParts,
  outermost: readonly string[],
  { organisations, genres }: Vocabulary,
  sourceTitle: string,
): string {
  const fallback = widen(stripHeading(foldWidth(sourceTitle))) || sourceTitle || widen(reading.claim);
  const issued = readIssued(foldWidth(sourceTitle));
  if (issued && issued.length <= titleLength.most && genreOfTitle(issued, genres)) return widen(issued);
  const complete = naming && completeName(naming, reading, genres);
  if (complete) return complete;
  if (stands(reading.ownTitle, parts, organisations.types, genres)) return widen(reading.ownTitle);
  const names = organisations.types.flatMap((type) => type.names);
  const clean = (title: string) => removeParts(title, names, parts.department, genres);
  const subject = readSubject(reading, naming, outermost, clean);
  const org = organisationWord(reading, parts, organisations.types);
  if (!org && !subject) return fallback;
  const said = [reading.ownTitle, reading.claim, naming?.phrase ?? ''].join('\n');
  const span = spanWord(parts.period, `${said}\n${reading.opening}`);
  // 社区居委会's 社区 says nothing more.
  const about =
    (org.includes(subject) ? '' : subject) || (parts.organisation?.family === 'ban' ? '班级' : '');
  const title = widen(compose(org, about, { ...parts, span }, said, genres));
  if (title.length > titleLength.most) {
    return compose(org, '', { ...parts, span }, '', genres).slice(0, titleLength.most);
  }
  return title.length >= titleLength.least || title.length > fallback.length ? title : fallback;
}

/** Organisations that are called by their place: `石桥镇2024年防汛工作方案` is the township's. */
const places: ReadonlySet<string> = new Set(['quyu', 'xiangzhen', 'cun', 'shequ']);
const namedPlace = /^\p{Script=Han}{2,5}(?:[省市县区镇乡村]|街道|社区)(?=(?:19|20)[0-9]{2}|\p{Script=Han})/u;

/** Whether the plan's own title says all: whose plan and what kind, with nothing taken out and nothing the text denies. */
function stands(
  ownTitle: string,
  { organisation, department }: TitleParts,
  types: readonly OrganisationType[],
  genres: readonly Genre[],
): boolean {
  if (ownTitle.length < titleLength.least || ownTitle.length > titleLength.most) return false;
  if (hasStrippedYear(ownTitle) || findBlanks(ownTitle).length > 0 || !genreOfTitle(ownTitle, genres))
    return false;
  if (!organisation) return true;
  const { family, names } = organisation;
  const general = types
    .filter((type) => type.generic && type.family === family)
    .flatMap((type) => type.names);
  const said = [...names, ...general].some((name) => ownTitle.includes(name));
  return (
    said ||
    /全[省市县区州镇乡]/u.test(ownTitle) ||
    (places.has(family) && namedPlace.test(ownTitle)) ||
    (department !== undefined && ownTitle.includes(department) && family === 'named')
  );
}

/** Marks next to Chinese stand full width again. */
function widen(title: string): string {
  return title.replace(/(?<=\p{Script=Han})[(,:]|(?<=[\p{Script=Han}0-9])\)/gu, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  );
}

/** `2014年全州卫生工作情况报告`: a phrase that is a title as it stands. */
function completeName({ about, kind }: Naming, { ownTitle }: PlanReading, genres: readonly Genre[]): string {
  const whole = `${about}${kind}`;
  const scoped = /^(?:19|20)[0-9]{2}年(?:度)?全[省市县区州镇乡]/u.test(about);
  const fits = whole.length >= titleLength.least && whole.length <= titleLength.most;
  return !ownTitle && scoped && fits && genreOfTitle(whole, genres) ? whole : '';
}

/** How far into a title the organisation's name may stand: `河北省××县中心医院…`. */
const furthest = 8;
/** `医院支援社区卫生服务`: an organisation that acts upon another belongs to the subject. */
const acts = /^(?:支援|帮扶|与|对)/u;

/** A title without organisation, department and genre: what is left may be its subject. */
function removeParts(
  title: string,
  organisations: readonly string[],
  department: string | undefined,
  genres: readonly Genre[],
): string {
  let rest = title.replace(/\([^()]*\)$/u, '');
  const endings = genres.flatMap(({ names }) => names).sort((a, b) => b.length - a.length);
  const ending = endings.find((name) => rest.endsWith(name));
  if (ending) rest = rest.slice(0, -ending.length);
  for (const word of [...organisations].sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(word);
    if (at < 0 || at > furthest || acts.test(rest.slice(at + word.length))) continue;
    rest = rest.slice(at + word.length);
    break;
  }
  return department
    ? rest.slice(rest.indexOf(department) < 0 ? 0 : rest.indexOf(department) + department.length)
    : rest;
}

/** The term, quarter or month as the plan names it: `第三季度`, `下学期`, `三月份`; else the plain period. */
function spanWord(period: Period | undefined, text: string): string {
  if (!period || period === '专项' || period === '多年') return '';
  const words: Partial<Record<Period, RegExp>> = {
    学期: /第[一二]学期|[上下]学期/u,
    季度: /第[一二三四]季度/u,
    月度: /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份/u,
  };
  return words[period]?.exec(text)?.[0] ?? period;
}

/** Organisation, department, year or period, subject, genre. */
function compose(
  org: string,
  subject: string,
  parts: TitleParts & { readonly span: string },
  said: string,
  genres: readonly Genre[],
): string {
  const { genre } = parts;
  // 科教科's 科教: the department says it; but `医政工作要点`, as the plan is called, keeps its subject.
  const repeats = subject !== '' && (parts.department ?? '').includes(subject);
  const department = repeats && said.includes(`${subject}工作`) ? '' : (parts.department ?? '');
  const about = repeats && department ? '' : subject;
  const tail = genres.find(({ names }) => names[0] === genre)?.tail ?? '工作计划';
  const ending = genre === '方案' && /工程|行动|整治|省创建|市创建/u.test(about) ? '实施方案' : tail;
  const place = about.startsWith(org) ? '' : org;
  return `${place}${department}${when(parts, about)}${about}${ending}`
    .replace(/工作工作/gu, '工作')
    .replace(/建设建设/gu, '建设');
}

/** `下半年`, `2023年下半年`, `2023年度`; with a subject, a plain 年度 adds nothing. */
function when({ years, yearBlank, span }: TitleParts & { readonly span: string }, subject: string): string {
  const year = !yearBlank && years.length === 1 ? `${years[0]}年` : '';
  if (span === '年度') return subject ? year : `${year.slice(0, -1)}年度`;
  return year + span;
}
