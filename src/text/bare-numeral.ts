/** What may stand behind a figure that is a word of its sentence (`一是`, `三年`, `一切`) and not a number whose stop was lost. */
export const wordBehindFigure =
  /^[是要来则为个年月日次种项级类方定些般直样步旦线者季周把味致同体向切经号大小中会届楼层位名份岁例条期度处家所]/u;
