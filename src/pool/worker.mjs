// Where a thread begins: TypeScript must be readable before the module with the work is.
import { register } from 'tsx/esm/api';

register();
const { serveTasks } = await import('./serve-tasks.ts');
await serveTasks();
