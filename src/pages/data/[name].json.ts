/** Tables of the dataset for programs, and what describes them all. */
import { dataRoute } from '../../dataset/data-route.ts';

export const { getStaticPaths, GET } = dataRoute('json');
