/** Numbers that serve the public: they are in every telephone book and are never masked. */

interface PublicNumbers {
  readonly name: string;
  /** Matches the figures without separators. */
  readonly match: RegExp;
}

/** After the plan of numbers for telecommunication networks (电信网编号计划): who has a number of these is an institution. */
const publicNumbers: readonly PublicNumbers[] = [
  { name: '报警、火警、急救、交通事故、查号', match: /^1(?:10|14|19|20|22)$/ },
  { name: '政府公共服务：12345 政务、12320 卫生、12388 纪检举报', match: /^12[0-9]{3}$/ },
  { name: '企业客服：400、800', match: /^[48]00[0-9]{7}$/ },
  { name: '企业与地方服务：95xxx、96xxx', match: /^9[56][0-9]{3,4}$/ },
];

/** True for the figures of a public service number, without separators. */
export function isPublicNumber(figures: string): boolean {
  return publicNumbers.some(({ match }) => match.test(figures));
}
