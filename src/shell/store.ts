import { useSyncExternalStore } from 'react';

/** A value that outlives pages, and whoever wants to be told of its changes. */
export interface Store<T> {
  get(): T;
  /** @param first runs once the value is known and before anybody is told of it */
  set(next: T, first?: () => void): void;
  subscribe(tell: () => void): () => void;
}

export function createStore<T>(begin: T): Store<T> {
  let value = begin;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next, first) {
      const same = Object.is(value, next);
      value = next;
      first?.();
      if (!same) [...listeners].forEach((tell) => tell());
    },
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
}

/** The value, drawn anew with each change. */
export const useStore = <T>({ subscribe, get }: Store<T>): T => useSyncExternalStore(subscribe, get, get);
