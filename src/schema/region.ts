/** Provinces, prefectures and counties by what they belong to: `content/vocabulary/regions.yml`. */
import { z } from 'astro/zod';

const name = z.string().min(2);

/**
 * Counties by prefecture by province. What a province governs itself (the districts of Beijing, 济源市) stands under a
 * prefecture of its own name; a name of several places (鼓楼区) stands under each.
 */
export const regionTreeSchema = z.record(name, z.record(name, z.array(name)));

export type RegionTree = z.infer<typeof regionTreeSchema>;

/** The names of each level, each once, in the order of the file. */
export interface RegionNames {
  readonly provinces: readonly string[];
  readonly prefectures: readonly string[];
  readonly counties: readonly string[];
}

export function listRegions(tree: RegionTree): RegionNames {
  const provinces = Object.keys(tree);
  const under = Object.values(tree);
  const prefectures = under.flatMap((of) => Object.keys(of)).filter((it) => !provinces.includes(it));
  const counties = new Set(under.flatMap((of) => Object.values(of).flat()));
  return { provinces, prefectures, counties: [...counties] };
}
