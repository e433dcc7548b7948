/** Runs one longer step of a script: a line when it begins, a line with its seconds when it ends. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`· ${title} …`);
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  console.log(`✓ ${title}: ${seconds} s`);
  return result;
}
