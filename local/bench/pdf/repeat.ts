/** One maker's figures in one process. */
export interface Made {
  /** From the start of the process to the first document, ms. */
  cold: number;
  /** Median of the following ones, ms. */
  warm: number;
  /** The most memory the process held at a time, bytes. */
  peak: number;
  /** Size of a document, bytes. */
  bytes: number;
  pages: number;
}

/** Make a document again and again. @returns when the first was there, and the median time of the others */
export async function repeat(make: () => Promise<Uint8Array>, times: number): Promise<Pick<Made, 'cold' | 'warm' | 'bytes' | 'pages'>> {
  const first = await make();
  const cold = performance.now();
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await make();
    took.push(performance.now() - start);
  }
  const warm = took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
  return { cold, warm, bytes: first.length, pages: pagesOf(first) };
}

/** Each page object names its parent; makers write them uncompressed or say the count in their tree. */
function pagesOf(pdf: Uint8Array): number {
  const counts = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g),
  ];
  return Math.max(0, ...counts.map((found) => Number(found[1] ?? found[2])));
}
