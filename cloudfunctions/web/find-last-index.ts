type Fits = (value: unknown, index: number, all: unknown[]) => unknown;

// What makes the OpenAPI page asks arrays for it, and Node 16 has none.
if (!('findLastIndex' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'findLastIndex', {
    ...{ writable: true, configurable: true },
    value(this: unknown[], fits: Fits): number {
      let at = this.length - 1;
      while (at >= 0 && !fits(this[at], at, this)) at--;
      return at;
    },
  });
}
