/** Who, when, where and what kind: everything the frontmatter says of a plan beyond its text. */
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import { foldWidth } from '../../src/text/fold-width.ts';
import { readDepartment } from './department.ts';
import { readGenre } from './genre.ts';
import { readNaming } from './naming.ts';
import { readOrganisation } from './organisation.ts';
import { readPeriod } from './period.ts';
import { readPlan } from './plan-context.ts';
import type { PlanContext } from './plan-context.ts';
import { readRegions } from './regions.ts';
import { readSignature } from './signature.ts';
import { makeTitle } from './title.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readYearBlank, readYears } from './years.ts';

/** The fields of the frontmatter that are read off the text. A field the text does not settle is absent. */
export type Metadata = Pick<
  PlanFrontmatter,
  | 'title'
  | 'years'
  | 'yearBlank'
  | 'period'
  | 'genre'
  | 'orgType'
  | 'department'
  | 'regions'
  | 'signedBy'
  | 'signedDate'
>;

/** Reads a plan's metadata. A plan without text has only a title: its heading in the source, or the collection's. */
export function extractMetadata(context: PlanContext, vocabulary: Vocabulary): Metadata {
  const reading = readPlan(context);
  if (reading.text.trim() === '') return { title: context.sourceTitle || context.collection };
  const naming = readNaming(reading);
  const own = readSignature(reading.closing);
  const { signedBy, signedDate } = own.signedBy || own.signedDate ? own : readSignature(reading.letter);
  const organisation = readOrganisation(reading, signedBy, vocabulary);
  const department = readDepartment(reading, signedBy, vocabulary);
  const genre = readGenre(reading, naming, vocabulary.genres);
  const period = readPeriod(reading, naming, genre);
  const years = readYears(reading, naming);
  const yearBlank = readYearBlank(reading);
  const regions = readRegions(reading, vocabulary.regions);
  const outermost = context.sections
    .filter(({ depth }) => depth === 1)
    .map(({ heading }) => foldWidth(heading));
  const parts = { organisation, department, period, genre, years, yearBlank, regions };
  const title = makeTitle(reading, naming, parts, outermost, vocabulary, context.sourceTitle);
  return {
    title,
    ...(years.length > 0 && { years }),
    ...(yearBlank && { yearBlank }),
    ...(period && { period }),
    ...(genre && { genre }),
    ...(organisation && { orgType: organisation.type }),
    ...(department && { department }),
    ...(regions.length > 0 && { regions }),
    ...(signedBy && { signedBy }),
    ...(signedDate && { signedDate }),
  };
}
