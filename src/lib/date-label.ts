/** Dates as a clerk writes them. */

/** `2018-03-17` is `2018年3月17日`, `2018-03` is `2018年3月`, `2018` is `2018年`. */
export function dateLabel(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}
