import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOffice } from '../../../scripts/office.mjs';
import { composeDocument } from '../../../src/draft/export/compose-document.ts';
import { toDocx } from '../../../src/draft/export/to-docx.ts';
import { draftOfPlans } from './draft-of-plans.ts';

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const office = findOffice();
if (!office) console.warn('LibreOffice or poppler is not installed: the Word file is not opened.');
const points = (millimetres: number) => (millimetres / 25.4) * 72;
const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let pages: readonly (readonly Line[])[];

/** Lines of every page as they are drawn. Fonts of official documents are on no free system: Noto CJK stands in. */
function readPages(): Line[][] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', 'draft.pdf', '-'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const words = Array.from(
        page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g),
        ([, left, top, right, bottom, text]) => ({
          text,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      );
      const lines: Line[] = [];
      for (const word of words) {
        const at = lines.findIndex(({ top }) => Math.abs(top - word.top) < 6);
        const line = lines[at];
        if (!line) lines.push(word);
        else {
          lines[at] = {
            ...line,
            text: line.text + word.text,
            left: Math.min(line.left, word.left),
            right: Math.max(line.right, word.right),
          };
        }
      }
      return lines.sort((a, b) => a.top - b.top);
    });
}

const lineWith = (text: string) => pages.flat().find((line) => line.text.includes(text))!;

describe.skipIf(!office)('the Word file in LibreOffice', () => {
  beforeAll(async () => {
    const draft = draftOfPlans();
    const full = { id: 'full', depth: 0, runs: ['一'.repeat(28 * 22 * 3)] };
    const document = composeDocument(
      { ...draft, blocks: [full, ...draft.blocks] },
      { sources: true, tasks: true, site: 'https://example.org' },
    );
    writeFileSync(join(folder, 'draft.docx'), await toDocx(document));
    // A profile of its own: one that is open elsewhere would take the file and give none.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(office!, [profile, '--headless', '--convert-to', 'pdf', 'draft.docx'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    });
    pages = readPages();
  });

  test('is A4 and bears its title', () => {
    const info = execFileSync('pdfinfo', ['draft.pdf'], { cwd: folder, encoding: 'utf8' });
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    expect(info).toMatch(/^Title: +青山县人民医院关于.*工作计划$/m);
  });

  test('has 22 lines of 28 characters on a full page, between the margins', () => {
    // Page 2 and 3 hold nothing else.
    for (const page of pages.slice(1, 3)) {
      const lines = page.filter(({ text }) => !text.includes('—'));
      expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 22 }, () => '一'.repeat(28)));
      for (const [i, { left, right, top }] of lines.entries()) {
        expect(Math.abs(left - points(28))).toBeLessThan(1.5);
        expect(Math.abs(right - points(210 - 26))).toBeLessThan(3);
        expect(top - lines[0].top).toBeCloseTo(i * 28.95, 0);
      }
      expect(lines[0].top).toBeGreaterThan(points(37));
      expect(lines[21].bottom).toBeLessThan(points(297 - 35));
    }
  });

  test('has `— 1 —` a character in, on the right of odd pages and the left of even ones, 7 mm below the text', () => {
    expect(pages.length).toBeGreaterThan(6);
    for (const [i, page] of pages.entries()) {
      const line = page.at(-1)!;
      expect(line.text).toBe(`—${i + 1}—`);
      if (i % 2 === 0) expect(Math.abs(line.right - (points(210 - 26) - 14))).toBeLessThan(1);
      else expect(Math.abs(line.left - (points(28) + 14))).toBeLessThan(1);
      expect(Math.abs((line.top + line.bottom) / 2 - points(297 - 35 + 7))).toBeLessThan(points(1));
    }
  });

  test('opens paragraphs two characters in and sets the title in the middle', () => {
    const indent = points(28) + 2 * 15.79;
    expect(Math.abs(lineWith('四、加强病历质量管理').left - indent)).toBeLessThan(2);
    expect(Math.abs(lineWith('由护理部牵头').left - indent)).toBeLessThan(2);
    const { left, right } = lineWith('医疗质量与安全管理的');
    expect(Math.abs((left + right) / 2 - points(28 + 156 / 2))).toBeLessThan(2);
  });

  test('has the name in the middle above the date, which ends four characters in', () => {
    const date = pages.flat().find(({ text }) => text === '2027年1月5日')!;
    const name = pages.flat().find(({ text }) => text === '青山县人民医院')!;
    expect(Math.abs((name.left + name.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(2);
    expect(name.top).toBeLessThan(date.top);
    expect(Math.abs(date.right - (points(210 - 26) - 4 * 15.79))).toBeLessThan(2);
  });

  test('shows gaps on yellow', () => {
    const at = pages.findIndex((page) => page.some(({ text }) => text.includes('第三阶段：20xx年')));
    const name = join(folder, 'page');
    const page = String(at + 1);
    execFileSync('pdftoppm', ['-r', '40', '-f', page, '-l', page, '-singlefile', 'draft.pdf', name], {
      cwd: folder,
    });
    const pixels = readFileSync(`${name}.ppm`).toString('latin1');
    expect(pixels.split('\xFF\xFF\x00').length).toBeGreaterThan(20);
  });
});
