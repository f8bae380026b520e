/** What a rule of privacy is: it finds values that tell who a person is or how to reach them. */
import type { RuleInfo } from '../rule-info.ts';
import type { Stretch } from '../stretch.ts';

/** A private value, under the rule that found it. */
export interface PrivateStretch extends Stretch {
  readonly rule: string;
}

/** One kind of private value. */
export interface PrivateRule extends RuleInfo {
  /** What stands in the place of the value: its kind and nothing of itself, so that a reader knows what was there. */
  readonly mask: string;
  /** True where the value is private only beside a person's name: the number of an office is not. */
  readonly withName?: boolean;
  /** Text before, and after all rules have run. */
  readonly examples: readonly (readonly [before: string, after: string])[];
  /** Look-alikes that all rules must leave as they are. */
  readonly keeps: readonly string[];
  /** Finds the values in a plain view: width folded, labels simplified, marks without width gone. */
  readonly find: (view: string) => Stretch[];
}

/** The stretches that a global pattern matches: its group `value` where it has one, else the whole. `is` rejects look-alikes. */
export function matchStretches(
  view: string,
  pattern: RegExp,
  is: (value: string, start: number, end: number) => boolean = () => true,
): Stretch[] {
  return Array.from(view.matchAll(pattern), (found) => {
    const value = found.groups?.value ?? found[0];
    // The value stands at the end of what matches: a label goes before it.
    const start = found.index + found[0].length - value.length;
    return { start, end: start + value.length, value };
  })
    .filter(({ value, start, end }) => is(value, start, end))
    .map(({ start, end }) => ({ start, end }));
}

const countedAs =
  /(?:编号|单号|文号|订单号?|流水号|条码|条形码|货号|批号|注册号|证号|备案号?|案号|票号|代码|序列号|项目号|设备号|图号|ISBN|金额|合计|共计|总计|[¥￥$])[^0-9，。；,;\n]{0,6}$/iu;
const unit =
  /^(?:\.[0-9]|[余多]?[万亿千百]?(?:元|人|次|份|册|亩|吨|株|户|件|个|台|斤|公斤|千瓦|度|条|字|股|米|平方|立方|升|克|头|只|名|分|%|‰))/u;

/** True where a number is an amount or the number of a document: what stands beside it says so. */
export function countsSomething(view: string, start: number, end: number): boolean {
  return countedAs.test(view.slice(Math.max(0, start - 16), start)) || unit.test(view.slice(end, end + 4));
}
