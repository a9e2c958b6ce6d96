/** Stands in for Taro's web component of pull to refresh, which no page uses and which brings 15 kB of gzip along. */
export function defineCustomElementTaroPullToRefreshCore() {}
