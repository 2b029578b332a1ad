/** A thread that can't get ready for a reason that nobody foresaw. */
export async function openTask(): Promise<never> {
  throw new Error('no parser');
}
