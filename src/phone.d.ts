/// <reference types="@tarojs/taro" />

/** A phone has no process: the build puts these values in where they are named. */
declare const process: {
  readonly env: {
    /** Set by the build; each platform's bundle holds only its own branch. */
    readonly TARO_ENV: 'weapp' | 'h5';
    /** The official host, from `.env`; the build puts it in. */
    readonly TARO_APP_HOST?: string;
    /** A digest of `types/`, put in by the build: the shape of the answers this build understands. */
    readonly CONTRACT?: string;
  };
};
