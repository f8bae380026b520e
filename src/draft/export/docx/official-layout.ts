/**
 * The figures of GB/T 9704-2012 (Layout key for official document of Party and government organs) for a Word file.
 * Lengths are twips (a twentieth of a point), sizes half points, as Word counts them.
 */

const twipsPerMillimetre = 1440 / 25.4;
const millimetres = (length: number) => Math.round(length * twipsPerMillimetre);

export const page = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  /** The dash of the page number is 7 mm below the text: half a line of the footer above its lower edge. */
  footer: millimetres(35 - 7 - 3.2),
} as const;

/** 22 lines of 28 characters. */
export const grid = {
  charactersPerLine: 28,
  /** A line; 29 points and more leave room for 21. */
  line: 579,
  /** What is added to every character, in 4096ths of a point: 28 of 16 points are wider than the text. */
  charSpace: -848,
  /**
   * The same in twips, of every character, in place of snapping to the grid: LibreOffice gives a character that is
   * wider than its cell two of them, so that a line would have 14. Justified lines have the grid's pitch.
   */
  closer: -6,
} as const;

/** The width of so many characters of the text. */
export function characters(count: number): number {
  return Math.round(((page.width - page.left - page.right) / grid.charactersPerLine) * count);
}

export const size = {
  /** 二号: titles. */
  title: 44,
  /** 三号: text and headings. */
  text: 32,
  /** 四号: page numbers, the list of sources. */
  footer: 28,
  /** 小四: tables. */
  table: 24,
} as const;

/** Characters of a title's size on a line. */
export const titleCharacters = 20;

export interface Font {
  readonly name: string;
  /** Other names of it and what comes nearest, best first. */
  readonly instead: readonly string[];
  /** What Word chooses by where none of these is there. */
  readonly family: 'roman' | 'modern' | 'auto' | 'script';
  readonly panose: string;
}

/**
 * Names that Windows has come with since Vista (仿宋, 黑体, 楷体, 宋体) stand first, and not those ending in _GB2312:
 * these cover 6,763 characters, so that rarer ones in names (镕, 喆) come out in another face.
 * 小标宋 comes with no system; machines that write official documents have Founder's.
 */
export const fonts = {
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'script',
    panose: '03000509000000000000',
  },
  hei: {
    name: '黑体',
    instead: ['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  kai: {
    name: '楷体',
    instead: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', '华文楷体', 'STKaiti'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  fang: {
    name: '仿宋',
    instead: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
    family: 'modern',
    panose: '02010609060101010101',
  },
  song: {
    name: '宋体',
    instead: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong', 'Noto Serif CJK SC'],
    family: 'auto',
    panose: '02010600030101010101',
  },
} as const satisfies Record<string, Font>;

/** Digits and letters, as is the custom; its digits are half a character wide. */
export const latinFont = 'Times New Roman';

/** Of headings, by level: 一、 （一） 1. （1） */
export const headingFonts: readonly Font[] = [fonts.hei, fonts.kai, fonts.fang, fonts.fang];
