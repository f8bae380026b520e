/** Tables of the dataset for spreadsheets. */
import { dataRoute } from '../../dataset/data-route.ts';

export const { getStaticPaths, GET } = dataRoute('csv');
