/** Under what terms the dataset may be used, as the page and the package say it. */
export const terms: readonly string[] = [
  '各份计划的文字归原作者所有，这里只作整理与引录，供查考、比较和写作时参照。',
  '引用请写明出处：每一行都带着它在本站的地址，计划页尾有现成的引文。',
  '成篇转载、另行出版或用于经营，请先取得原作者同意。',
  '编号、归类、位置、字段说明等整理所得，随本项目以 MIT 许可证发布，可以随意使用。',
];
