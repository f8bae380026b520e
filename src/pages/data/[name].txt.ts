/** The checksums of the dataset. */
import { dataRoute } from '../../dataset/data-route.ts';

export const { getStaticPaths, GET } = dataRoute('txt');
