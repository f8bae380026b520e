import { dropLine, dropLines, listLines } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Change } from '../../ledger.ts';

/** Last characters of the names of those who issue or receive a document. */
const organs = '室局委会院部厅办府司心所站校园科队处协组位镇乡村道门团社馆厂行县区市旗州省';
/** What a sentence about documents says and no letterhead. */
const speaks = '学习|贯彻|传达|落实|执行|按照|根据|制[定订]|[印转下]发|上级|部门|有关|相关';
const organEnd = new RegExp(`[${organs}导员长档]$`, 'u');
/** Of those a document is sent to, so many must be named like organs. */
const organShare = 0.6;

const organ = new RegExp(
  `^(?!.{0,40}(?:${speaks}))[\\p{Script=Han}×xX*（）()\\d]{2,40}(?<=[${organs}])$`,
  'u',
);
/** How many lines, blank ones aside, a letterhead may stand from the head of a page. */
const headLines = 12;
/** So many issue a document together at most, a line each. */
const mostIssuers = 8;
/** `科室` above `文件` heads the column of a table. */
const shortestIssuer = 4;

/** `某某局文件`, its letters spread or not; or the names of several, a line each, above a line `文件`. */
function findLetterhead(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  const closed = lines.slice(0, headLines).map((line) => line.text.replace(/\s/gu, ''));
  const last = closed.findIndex((line) => line.length <= 45 && line.endsWith('文件') && isHead(line));
  if (last < 0) return [];
  let first = last;
  const issues = (line: string) => line.length >= shortestIssuer && organ.test(line);
  while (first > 0 && last - first < mostIssuers && issues(closed[first - 1])) first -= 1;
  if (closed[last] === '文件' && first === last) return [];
  return lines.slice(first, last + 1).map((line) => dropLine(line, 'letterhead'));
}

function isHead(line: string): boolean {
  return line === '文件' || organ.test(line.slice(0, -2));
}

/** `抄送：县委办公室，县人大办公室。`, wrapped to a second line or not. */
const copies = /^(?:抄\s{0,2}[送报]|分\s{0,2}送|主\s{0,2}送)\s{0,2}[：:]\s{0,4}(\S[^；。！？]{1,200})。?$/u;
const goesOn = /^([^。！？：:；\d（）()]{2,120})。$/u;

/** Lines that say who else receives the document. */
function findCopies(text: string): Change[] {
  const lines = listLines(text).filter((line) => line.text !== '');
  return lines.flatMap(({ text: own }, i) => {
    if (!namesOrgans(copies.exec(own)?.[1])) return [];
    const next = own.endsWith('。') ? undefined : goesOn.exec(lines[i + 1]?.text ?? '')?.[1];
    return lines.slice(i, i + (namesOrgans(next) ? 2 : 1)).map((line) => dropLine(line, 'copied-to'));
  });
}

function namesOrgans(list = ''): boolean {
  const names = list.split(/[，,、]/u).filter((name) => name.trim() !== '');
  const named = names.filter((name) => organEnd.test(name.trim())).length;
  return named > 0 && named >= names.length * organShare;
}

/** What frames an official document and is not its text: the red head, and the printer's lines at the foot. */
export const documentFrame: readonly Rule[] = [
  {
    id: 'letterhead',
    name: '公文版头',
    why: '红头文件的发文机关标志（“某某局文件”），不是计划的内容。',
    examples: [
      ['平安县卫生健康局文件\n2024年卫生工作要点\n一、加强管理。', '2024年卫生工作要点\n一、加强管理。'],
      ['××县人民政府办公室 文 件\n一、加强管理。', '一、加强管理。'],
      ['中 共 平 安 县 委\n平安县人民政府\n文　　件\n一、加强管理。', '一、加强管理。'],
    ],
    keeps: [
      '认真学习上级部门文件',
      '一、传达市局文件',
      '组织学习文件。',
      '平安县卫生局\n2024年工作要点',
      '科室\n文件',
    ],
    find: findLetterhead,
  },
  dropLines({
    id: 'document-number',
    name: '发文字号',
    why: '公文的发文字号，单独占一行（有时连着签发人），不是计划的内容。',
    match:
      /^[\p{Script=Han}×xX*]{1,16}\s?[〔［【[（(]\s?(?:(?:19|20)?[\dxX×*]{2}|二[〇○零一二三四五六七八九]{3})\s?[〕］】\])）]\s?第?\s?[\dxX×*]{1,4}\s?号(?:\s{0,40}签\s?发\s?人\s?[：:]\s?[\p{Script=Han}×xX*\s]{0,12})?$/u,
    zone: 'head',
    examples: [
      ['×卫发〔2024〕12号\n一、加强管理。', '一、加强管理。'],
      ['平政办发[2024]17号　　　　签发人：李明\n一、加强管理。', '一、加强管理。'],
    ],
    keeps: ['根据平政办发〔2024〕17号文件精神', '（一）贯彻国发〔2021〕3号'],
  }),
  dropLines({
    id: 'signed-off',
    name: '签发人',
    why: '公文版头上的签发人，不是计划的内容。',
    match: /^签\s?发\s?人\s?[：:]\s?[\p{Script=Han}×xX*\s]{1,20}$/u,
    zone: 'head',
    examples: [['签发人：李　明\n一、加强管理。', '一、加强管理。']],
    keeps: ['签发人：由院长担任，急件可由副院长代签。'],
  }),
  dropLines({
    id: 'urgency-mark',
    name: '紧急程度',
    why: '公文版头上的份号和紧急程度，不是计划的内容。',
    match:
      /^(?:份\s?号\s?[：:]?\s?\d{3,8}|0\d{5}|(?:特\s{0,2}急|加\s{0,2}急|特提|平急|急件)(?:[★☆*].{0,6})?)$/u,
    zone: 'head',
    examples: [['000012\n特 急\n一、加强管理。', '一、加强管理。']],
    keeps: ['急件当日办结', '急诊科'],
  }),
  dropLines({
    id: 'secrecy-mark',
    name: '密级',
    why: '公文版头上的密级和保密期限，不是计划的内容；带着密级的文件能否公开，请整理者先行核实。',
    match:
      /^(?:绝\s{0,2}密|机\s{0,2}密|秘\s{0,2}密)(?:\s{0,2}[★☆*]\s{0,2}(?:\d{1,2}(?:年|个月)|[一二三五十]{1,3}年|长期)?)?(?:\s{1,20}(?:特|加)急)?$/u,
    zone: 'head',
    examples: [['机密★1年\n一、加强管理。', '一、加强管理。']],
    keeps: ['秘密战线', '机密文件专人保管'],
  }),
  dropLines({
    id: 'release-mark',
    name: '公开属性',
    why: '公文注明可否公开的一行（“此件公开发布”），不是计划的内容。',
    match: /^[（(【]\s?此[件文][^，。；：（）()]{0,12}公开(?:发布|查阅)?\s?[）)】]$/u,
    zone: 'anywhere',
    examples: [
      ['加强管理。\n（此件公开发布）', '加强管理。'],
      ['加强管理。\n（此件依申请公开）', '加强管理。'],
    ],
    keeps: ['（此项工作要向社会公开）', '（政务公开）'],
  }),
  {
    id: 'copied-to',
    name: '抄送栏',
    why: '公文末尾的主送、抄送单位，不是计划的内容。',
    examples: [
      ['加强管理。\n抄送：县委办公室，县人大办公室，县政协办公室。', '加强管理。'],
      [
        '加强管理。\n抄送：市卫生健康委，县委办公室，县政府办公室，县纪委，\n县法院，县检察院。',
        '加强管理。',
      ],
      ['加强管理。\n抄报：局领导', '加强管理。'],
    ],
    keeps: ['抄送：由办公室登记后送有关领导阅示，按期收回。', '及时抄送有关部门', '抄送：纸质与电子两种方式'],
    find: findCopies,
  },
  dropLines({
    id: 'printed-by',
    name: '印发栏',
    why: '公文末尾的印发机关和印发日期，不是计划的内容，也不是落款。',
    match:
      /^(?:[\p{Script=Han}×xX*（）()、]{2,40}\s{0,40})?(?:(?:19|20)[\dxX×*]{2}|二[〇○零一二三四五六七八九]{3})\s?年\s?[\d一二三四五六七八九十xX×*]{1,3}\s?月\s?[\d一二三四五六七八九十xX×*]{1,3}\s?日\s?印\s?[发制](?:\s{0,20}[（(]?共印\s?\d{1,5}\s?份[）)]?)?$/u,
    zone: 'anywhere',
    examples: [
      ['加强管理。\n平安县人民政府办公室　　　　2024年3月18日印发', '加强管理。'],
      ['加强管理。\n2024年3月1日印发　共印80份', '加强管理。'],
    ],
    keeps: ['方案于2024年3月1日印发各乡镇执行', '2024年3月1日印发通知。'],
  }),
  dropLines({
    id: 'print-run',
    name: '印数',
    why: '公文末尾的印数（“共印80份”），不是计划的指标。',
    match: /^[（(]?\s?(?:共印|印数[：:]?)\s?[\d×xX*]{1,5}\s?份\s?[）)]?。?$/u,
    zone: 'tail',
    examples: [
      ['加强管理。\n（共印80份）', '加强管理。'],
      ['加强管理。\n共印120份', '加强管理。'],
    ],
    keeps: ['共印发宣传资料8000份', '印发500份', '全年共印简报12份，由办公室发放。'],
  }),
];
