import { readFileSync } from 'node:fs';
import openWabt from 'wabt';

const SOURCE = new URL('../src/language/parser/kernels.wat', import.meta.url);

/** The module that holds `kernels.wat` as WebAssembly, so that nothing is compiled from text at run time. */
export async function compileKernels(): Promise<string> {
  const wabt = await openWabt();
  const module = wabt.parseWat('kernels.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  const base64 = Buffer.from(buffer).toString('base64');
  return `// Made from kernels.wat by \`npm run generate\`.\nexport const KERNELS =\n  '${base64}';\n`;
}
