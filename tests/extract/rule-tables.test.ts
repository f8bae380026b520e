/** Every rule's examples and look-alikes, run through its whole table. */
import { describe, expect, test } from 'vitest';
import { blankRules, findBlanks } from '../../src/plan/find-blanks.ts';
import { genreOfStructure, genreRules } from '../../scripts/extract/genre.ts';
import { findNaming, namingRules } from '../../scripts/extract/naming.ts';
import { headingRules, stripHeading } from '../../scripts/extract/own-title.ts';
import { findPeriod, periodRules } from '../../scripts/extract/period.ts';
import { findPlaces, placeRules } from '../../scripts/extract/regions.ts';
import { findPurposes, purposeRules } from '../../scripts/extract/subject.ts';
import { findYears, yearRules } from '../../scripts/extract/years.ts';

describe('blanks', () => {
  const blanksOf = (text: string) => findBlanks(text).map(({ start, end }) => text.slice(start, end));
  for (const { id, examples, keeps } of blankRules) {
    test.each(examples)(`${id} finds the blanks of %s`, (text, blanks) =>
      expect(blanksOf(text)).toEqual(blanks),
    );
    test.each(keeps)(`${id} leaves %s alone`, (text) => expect(blanksOf(text)).toEqual([]));
  }
});

describe('headings', () => {
  for (const { id, examples, keeps } of headingRules) {
    test.each(examples)(`${id} strips %s`, (heading, left) => expect(stripHeading(heading)).toBe(left));
    test.each(keeps)(`${id} leaves %s whole`, (heading) => expect(stripHeading(heading)).toBe(heading));
  }
});

describe('naming', () => {
  for (const { id, examples, keeps } of namingRules) {
    test.each(examples)(`${id} reads the name in %s`, (text, about, kind) => {
      expect(findNaming(text)).toMatchObject({ about, kind });
    });
    test.each(keeps)(`${id} sees only a task in %s`, (text) => expect(findNaming(text)).toBeUndefined());
  }
});

describe('years', () => {
  for (const { id, examples, keeps } of yearRules) {
    test.each(examples)(`${id} reads the years of %s`, (text, years) =>
      expect(findYears(text)).toEqual(years),
    );
    test.each(keeps)(`${id} reads no plan year in %s`, (text) => expect(findYears(text)).toEqual([]));
  }
});

describe('periods', () => {
  for (const { id, scope, period, examples, keeps } of periodRules) {
    test.each(examples)(`${id} reads ${period} in %s`, (text) =>
      expect(findPeriod(text, scope[0]!)).toBe(period),
    );
    test.each(keeps)(`${id} does not read ${period} in %s`, (text) => {
      expect(findPeriod(text, scope[0]!)).not.toBe(period);
    });
  }
});

describe('genres', () => {
  for (const { id, genre, examples, keeps } of genreRules) {
    test.each(examples)(`${id} reads ${genre} in %s`, (text) => expect(genreOfStructure(text)).toBe(genre));
    test.each(keeps)(`${id} reads no genre in %s`, (text) => expect(genreOfStructure(text)).toBeUndefined());
  }
});

describe('places', () => {
  for (const { id, examples, keeps } of placeRules) {
    test.each(examples)(`${id} finds the place in %s`, (text, place) => {
      expect(findPlaces(text).map((found) => found.place)).toEqual([place]);
    });
    test.each(keeps)(`${id} finds no place in %s`, (text) => expect(findPlaces(text)).toEqual([]));
  }
});

describe('purposes', () => {
  for (const { id, examples, keeps } of purposeRules) {
    test.each(examples)(`${id} reads the subject of %s`, (text, subject) =>
      expect(findPurposes(text)).toEqual([subject]),
    );
    test.each(keeps)(`${id} reads no subject in %s`, (text) => expect(findPurposes(text)).toEqual([]));
  }
});

test('rule ids are unique within their table', () => {
  for (const table of [
    blankRules,
    headingRules,
    namingRules,
    yearRules,
    periodRules,
    genreRules,
    placeRules,
    purposeRules,
  ]) {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
