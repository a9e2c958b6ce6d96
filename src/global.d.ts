/// <reference types="@tarojs/taro" />

declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    /** Set by the build; each platform's bundle holds only its own branch. */
    TARO_ENV: 'weapp' | 'h5';
    /** The official host, from `.env`; the build puts it in. */
    TARO_APP_HOST?: string;
    /** A digest of `types/`, put in by the build: the shape of the answers this build understands. */
    CONTRACT?: string;
  }
}
