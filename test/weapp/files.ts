import type { World } from './world';

interface Options {
  filePath: string;
  url?: string;
  encoding?: string;
  position?: number;
  length?: number;
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
}

/** A phone's downloads and the app's own folder. A download is real, and told of in two steps. */
export function fakeFiles(world: World): Record<string, unknown> {
  const { disk: files } = world;
  const end = (options: Options, failed: boolean, result: object) => {
    (failed ? options.fail : options.success)?.(result);
    options.complete?.(result);
  };
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      readFile: (o: Options) => {
        // A file chosen from a chat: its path is its content.
        const whole =
          files.get(o.filePath) ?? (o.filePath.startsWith('wxfile://usr') ? undefined : Buffer.from(o.filePath.slice(9), 'base64'));
        const { position = 0, length = (whole?.length ?? 0) - position } = o;
        // WeChat reads no part that goes beyond the file, and none of no length.
        const bytes = whole && position + length <= whole.length && length > 0 ? whole.subarray(position, position + length) : undefined;
        const base64 = o.encoding === 'base64';
        // Bytes of the phone's own realm, as it has no other.
        const data =
          bytes && (base64 ? Buffer.from(bytes).toString('base64') : world.buffer(world.parse(`[${[...bytes].join()}]`) as number[]));
        setTimeout(() => end(o, !bytes, bytes ? { data } : { errMsg: 'readFile:fail no such file' }), 0);
      },
      readdir: ({ dirPath, success }: { dirPath: string; success: (result: unknown) => void }) => {
        const names = [...files.keys()].map((file) => file.slice(dirPath.length + 1));
        setTimeout(() => success(world.parse(JSON.stringify({ files: names }))), 0);
      },
      writeFileSync: (filePath: string, data: string, encoding: BufferEncoding) => {
        world.calls.push({ api: 'writeFileSync', options: { filePath, data } });
        files.set(filePath, Buffer.from(data, encoding));
      },
      unlink: (o: Options) => end(o, !files.delete(o.filePath), {}),
    }),
    downloadFile: (options: Options) => {
      world.calls.push({ api: 'downloadFile', options: options as never });
      const listeners: ((step: { progress: number }) => void)[] = [];
      const step = (progress: number) => listeners.forEach((tell) => tell({ progress }));
      void (async () => {
        if (world.offline) return end(options, true, { errMsg: 'downloadFile:fail' });
        const response = await fetch(options.url!);
        const bytes = new Uint8Array(await response.arrayBuffer());
        step(50);
        await new Promise((done) => setTimeout(done, 30));
        files.set(options.filePath, world.spoil ? bytes.subarray(0, bytes.length - 1) : bytes);
        step(100);
        end(options, false, { statusCode: response.status, filePath: options.filePath });
      })();
      return { onProgressUpdate: (tell: (step: { progress: number }) => void) => void listeners.push(tell), abort: () => undefined };
    },
  };
}
