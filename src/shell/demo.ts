import { createStore, useStore } from './store';

/** Whether the cloud is one for demonstration: then every page says so. */
export const demo = createStore(false);
export const useDemo = (): boolean => useStore(demo);
