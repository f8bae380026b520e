/** More plans side by side are too narrow to read. */
export const mostPlans = 6;
