/**
 * Units of what plans count. A unit is none where it begins another word: `3人` counts, `3人民` does not.
 * Patterns are tried on text folded by `foldWidth`, the longest first.
 */

/** How a number of this unit is judged: a rate is an indicator almost always, things only where they are counted. */
export type UnitFamily = 'rate' | 'money' | 'times' | 'things' | 'groups' | 'score' | 'duration' | 'size';

interface Unit {
  readonly text: string;
  readonly family: UnitFamily;
  /** What may not follow: alternatives of a regular expression. */
  readonly notBefore?: string;
}

/** By family: `unit`, or `unit!what may not follow it`. */
const table: Readonly<Record<UnitFamily, readonly string[]>> = {
  rate: [
    '个百分点',
    '百分点',
    '%',
    '﹪',
    '‰',
    '倍!加',
    'DDDs',
    '/10万',
    '/十万',
    '/100万',
    '/百万',
    '/千',
    '/万',
  ],
  money: [
    '美元',
    '欧元',
    '港元',
    '元/人/年',
    '元/人',
    '元/户',
    '元/月',
    '元/年',
    '元/亩',
    '元/平方米',
    '元!旦|月|素|件|宵',
  ],
  times: ['人次', '例次', '台次', '车次', '剂次', '针次', '场次', '班次', '次'],
  things: [
    '人!民|员|才|均|口|工|事|文|防|力|为|物|格|身|体|类|造|性|士|权|群',
    '名!称|单|额|义|誉|录|次|字|牌',
    '位!一体|数|置|于|居|次|列',
    '例!如|行|外|证',
    '台!阶|账|帐|风|湾|式|词|灯',
    '辆',
    '套!餐|路|取|用|管',
    '张!贴|力|某',
    '份!额|子|内|量',
    '篇!章|幅',
    '件!事',
    '所!有|在|需|长|谓|辖|以|属|得|能|见|列|述',
    '家!庭|长|属|访|具|禽|畜|族|里|务',
    '户!口|籍|外|型|主|均|数|户',
    '间!断|接|隔|距|或|期',
    '床',
    '座',
    '栋',
    '幢',
    '处!理|室|于|置|方|分|长|罚|级|所|在|境',
    '部!门|队|署|委|分|位|级|件|长|落|属',
    '本!院|年|校|科|级|月|次|人|着|身|地|区|市|县|镇|乡|村|学|季|职|单|所|站|计|期',
    '册',
    '块!状',
    '期!间|末|待|限|初|刊|望|终|货|工程|建设|项目|住院',
    '场!所|地|合|馆|面|景',
    '堂!堂',
    '节!约|省|能|目|日|假|育|俭|水|电|点|制|气|庆|奏|前|后|期',
    '门!诊|槛|口|急|户|类|卫|窗|牌|前|市|店',
    '起!来|草|步|点|动|伏|到|诉|止|源|码|用|搏|落|义',
    '棵',
    '头!部|脑|绪|疼|痛|晕|孢|版|条|寸|等',
    '羽!毛|绒|衣',
    '对!(?!夫|新人|师徒|家长|[，。；,;、]|$)',
    '单!(?![，。；,;、]|$)',
    '字!(?![，。；,;、以左]|的(?:[读心笔报文总论]|学习)|$)',
    '番!(?![，。；,;、]|$|以上|多)',
    '口!腔|岸|号|服|罩|径|头|语',
    '株!式',
    '盏',
    '幅!度|员',
    '封!闭|面|锁|存',
    '剂!量|型',
    '课时',
    '学时',
    '学分',
    '组!织|长|员|成|建|合|团|级|稿|装',
    '支!部|持|出|付|撑|委|行|气|柱|线|点|架',
    '条!例|件|款|理|规|形|文',
  ],
  groups: [
    '个!人(?!才)|体户|性化|月|小时|百|工作日|学期|年头',
    '项!目',
    '种!子|植|养|类|族|粮|禽',
    '类!似|型|别',
  ],
  score: [
    '分!钟|之|别|为|管|类|院|公司|局|成|工|级|批|期|层|开|析|享|解|配|布|组|头|步|队|校|所|支|段|区|片|娩|诊|数|值|制',
  ],
  duration: [
    '个工作日',
    '工作日',
    '个月',
    '个小时',
    '小时',
    '分钟',
    '天',
    '日!常|报|程|期|起|前|至|志|用|历|间|均|语',
    '秒',
  ],
  size: [
    '平方公里',
    '平方米',
    '㎡',
    'm2',
    '立方米',
    '公顷',
    '亩',
    '公里',
    '千米',
    '米!饭|线|粉',
    '吨',
    '公斤',
    '千克',
    '千瓦时',
    '度电',
  ],
};

const units: readonly Unit[] = Object.entries(table).flatMap(([family, entries]) =>
  entries.map((entry) => {
    const [, text, notBefore] = /^([^!]+)(?:!(.+))?$/u.exec(entry) ?? ['', entry];
    return { text, family: family as UnitFamily, notBefore };
  }),
);

/** The family of every unit. */
export const unitFamilies: ReadonlyMap<string, UnitFamily> = new Map(
  units.map(({ text, family }) => [text, family]),
);

/** Source of a regular expression for any unit, the longest first. */
export const unitPattern = [...units]
  .sort((a, b) => b.text.length - a.text.length)
  .map(({ text, notBefore }) => (notBefore ? `${text}(?!${notBefore})` : text))
  .join('|');
