/** What a reader is told about a rule, whatever stage it belongs to; both texts in Chinese. */
export interface RuleInfo {
  /** ASCII, kebab-case, permanent: records refer to it. */
  readonly id: string;
  readonly name: string;
  readonly why: string;
}
