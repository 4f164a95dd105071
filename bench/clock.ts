// The benchmark's clock: monotonic, and the same in every thread, so that times taken in two of them can be compared.

/** Milliseconds since some moment in the past, with fractions. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
