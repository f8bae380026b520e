/** Columns of the task table, in every format. */
import type { TaskRow } from '../draft.ts';

export const taskColumns: readonly { readonly key: keyof TaskRow; readonly name: string }[] = [
  { key: 'task', name: '事项' },
  { key: 'department', name: '责任部门' },
  { key: 'due', name: '时限' },
  { key: 'indicator', name: '指标' },
];
