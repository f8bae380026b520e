/** All templates, half of them for tuning. */
import type { Template } from '../template.ts';
import { librariesAndScans } from './libraries-and-scans.ts';
import { mixtures } from './mixtures.ts';
import { offices } from './offices.ts';
import { sitesByNumber } from './sites-by-number.ts';
import { sitesWithoutNumber } from './sites-without-number.ts';

export const templates: readonly Template[] = [
  ...sitesByNumber,
  ...sitesWithoutNumber,
  ...librariesAndScans,
  ...offices,
  ...mixtures,
];
