import { KERNELS } from './kernels.generated.ts';

/** The part of WebAssembly used here; Node's types leave it to the browser's. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

const PAGE = 65_536;

/** Numbers in the kernels' memory, and their address there in bytes. */
export interface Block<Values> {
  readonly at: number;
  readonly values: Values;
}

/** The functions of `kernels.wat`; addresses are in bytes, counts in numbers. */
interface Functions {
  /** For `inputs` a multiple of 2 and `outputs` a multiple of 16. */
  affine(
    from: number,
    inputs: number,
    weights: number,
    outputs: number,
    scales: number,
    addend: number,
    to: number,
  ): void;
  /** For `width` a multiple of 4. */
  products(
    rows: number,
    rowCount: number,
    columns: number,
    columnCount: number,
    width: number,
    to: number,
  ): void;
  /** For `units` a multiple of 4. */
  step(gates: number, units: number, cell: number, state: number): void;
}

/** The inner loops, with the memory that they work on. Blocks last as long as the kernels. */
export interface Kernels extends Functions {
  floats(length: number): Block<Float32Array>;
  shorts(length: number): Block<Int16Array>;
}

/**
 * Starts the kernels with memory of `bytes`, of which the system gives only what is used. It needs
 * WebAssembly with SIMD, which every Node that the project allows has; there is no second version.
 */
export function openKernels(bytes: number): Kernels {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new WebAssembly.Module(Buffer.from(KERNELS, 'base64'));
  const functions = new WebAssembly.Instance(module, { js: { memory } }).exports as Functions;
  let next = 0;
  const reserve = (size: number) => {
    const at = next;
    next += (size + 15) & ~15;
    return at;
  };
  return {
    affine: functions.affine,
    products: functions.products,
    step: functions.step,
    floats(length) {
      const at = reserve(4 * length);
      return { at, values: new Float32Array(memory.buffer, at, length) };
    },
    shorts(length) {
      const at = reserve(2 * length);
      return { at, values: new Int16Array(memory.buffer, at, length) };
    },
  };
}
