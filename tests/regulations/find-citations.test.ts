import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { findCitations } from '../../src/plan/find-citations.ts';
import { blocksOf } from '../extract/plan-of.ts';

const cited = (text: string) => findCitations(toSections(blocksOf(text)));
/** `title|number` of every citation. */
const read = (text: string) => cited(text).map(({ title = '', number }) => `${title}|${number?.text ?? ''}`);

describe('a title and its number', () => {
  test.each([
    [
      '落实《关于加强农村卫生工作的决定》（中发〔2002〕13号）精神',
      ['关于加强农村卫生工作的决定|中发〔2002〕13号'],
    ],
    ['《突发公共卫生事件应急条例》(国务院令第376号)', ['突发公共卫生事件应急条例|国务院令第376号']],
    ['按国发〔2009〕12号文件《关于深化改革的意见》执行', ['关于深化改革的意见|国发〔2009〕12号']],
    ['按[20__]477号文件中《继续医学教育规定》（试行）', ['继续医学教育规定（试行）|[20__]477号']],
    ['《冷链经费的通知》（桂政发〔〕119号）精神', ['冷链经费的通知|桂政发〔〕119号']],
    [
      '《关于发展中医的意见》（以下简称《意见》）（县发〔2012〕3号）下发后',
      ['关于发展中医的意见|县发〔2012〕3号', '关于发展中医的意见|'],
    ],
    ['根据卫办发（2012）7号和《处方管理办法》', ['|卫办发（2012）7号', '处方管理办法|']],
    [
      '《甲办法》（国发〔2009〕1号）、《乙办法》（国发〔2009〕2号）',
      ['甲办法|国发〔2009〕1号', '乙办法|国发〔2009〕2号'],
    ],
    ['执行GB 15982-2012《医院消毒卫生标准》', ['医院消毒卫生标准|GB 15982-2012']],
    ['落实“两个规范”和“十项制度”', []],
  ])('%s', (text, citations) => expect([...read(text)].sort()).toEqual([...citations].sort()));

  test('a masked number is kept as it is written and said to be blank', () => {
    expect(cited('《评估方案》（桂卫疾控〔〕79号）')[0]).toMatchObject({
      number: { text: '桂卫疾控〔〕79号', blank: true },
    });
    expect(cited('国发〔2009〕12号')[0].number?.blank).toBe(false);
  });
});

describe('a title', () => {
  test('takes in the edition behind its marks', () => {
    expect(cited('执行《继续医学教育规定》（试行）有关条款')).toMatchObject([
      { title: '继续医学教育规定（试行）', asWritten: '《继续医学教育规定》（试行）' },
    ]);
    expect(read('按《服务规范》2011年版的要求')).toEqual(['服务规范2011年版|']);
  });

  test('takes in the word behind its marks that makes it one', () => {
    expect(cited('对照《国家卫生城市》标准逐项整改')).toMatchObject([
      { title: '国家卫生城市标准', asWritten: '《国家卫生城市》标准' },
    ]);
  });

  test.each([
    ['《建设指导意见》标准执行', '建设指导意见'],
    ['《新农村建设》规范化运行', '新农村建设'],
    ['《员工手册》制度管人', '员工手册'],
  ])('but not what only follows it: %s', (text, title) => {
    expect(cited(text)[0].title).toBe(title);
  });
});

describe('an abbreviation', () => {
  test('is read as what was announced by it', () => {
    const [first, , later] = cited(
      '《关于统筹解决人口问题的决定》（以下简称《决定》）已印发。\n各村要宣传《决定》精神。',
    );
    expect(later).toMatchObject({ title: first.title, asWritten: '《决定》', short: true });
  });

  test('is read as the only title before it that ends so', () => {
    expect(read('学习《护士条例》和《处方管理办法》。\n开展《条例》宣传活动。')).toEqual([
      '护士条例|',
      '处方管理办法|',
      '护士条例|',
    ]);
  });

  test.each([
    ['no title', '认真执行《规范》。'],
    ['only a title behind it', '执行《规范》。\n按《病历书写规范》书写。'],
  ])('stays what it is where there is %s', (_, text) => {
    expect(cited(text)[0]).toMatchObject({ title: '规范', short: false });
  });

  test('stays what it is where it may mean two', () => {
    expect(read('学习《护士条例》《献血条例》。落实《条例》。').at(-1)).toBe('条例|');
  });
});

test('a citation stands in its sentence, one in a heading in its section', () => {
  const citations = cited('一、贯彻《护士条例》\n先学习。再落实《处方管理办法》；严格处方书写。');
  expect(citations.map(({ anchor, text }) => [anchor, text])).toEqual([
    ['s1', '一、贯彻《护士条例》'],
    ['s1.2', '再落实《处方管理办法》；'],
  ]);
});

test('what is written stands where the citation says', () => {
  const piece = fc.constantFrom(
    ...[
      '《',
      '》',
      '护士条例',
      '条例',
      '（试行）',
      '国发〔2009〕12号',
      '（',
      '）',
      '以下简称',
      '。',
      '；',
      '，',
      '标准',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { asWritten, text, start, end } of cited(pieces.join(''))) {
        expect(text.slice(start, end)).toBe(asWritten);
      }
    }),
  );
});
