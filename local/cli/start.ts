import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schema } from '../../cloudfunctions/store/schema';
import { buildCloud } from '../build/cloud';
import { buildApp } from '../build/app';
import { attach } from '../emulator/attach';
import { startLocalCloud } from '../emulator/cloud';
import { freePort } from '../emulator/http/listen';
import { loadKeys } from '../keys/folder-keys';
import { root } from '../paths';
import { args } from './args';
import { checkOrigin } from './check-origin';
import { operatorSetting } from './operator';
import { run } from './run';

const usage =
  'npm start -- [--port 8787] [--data 目录] [--clock 2026-11-20T09:00:00+08:00] [--origin https://域名]，' +
  '正式数据加 --real --organiser 主办单位 [--runner 承办单位] --telephone 咨询电话';

export default run(module, async () => {
  const { values } = args(
    {
      port: { type: 'string' },
      data: { type: 'string' },
      clock: { type: 'string' },
      real: { type: 'boolean' },
      origin: { type: 'string' },
      organiser: { type: 'string' },
      runner: { type: 'string' },
      telephone: { type: 'string' },
    },
    usage,
  );
  const port = Number(values.port ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`端口号应在0到65535之间。用法：${usage}`);
  const clock = values.clock === undefined ? null : Date.parse(values.clock);
  if (Number.isNaN(clock)) throw new Error(`时间格式不对，例如 2026-11-20T09:00:00+08:00。用法：${usage}`);

  const dataDir = resolve(values.data ?? join(root, 'data'));
  const demo = !values.real;
  if (values.origin !== undefined) checkOrigin(values.origin, demo);
  const operator = demo ? {} : operatorSetting(values);
  const functionsDir = join(root, 'dist/cloudfunctions');
  const h5Dir = join(root, 'dist/h5');
  // What is stored is for whoever runs this alone.
  process.umask(0o077);
  // What would be refused after a minute of building is refused before it.
  const keys = loadKeys(dataDir);
  const running = attach(dataDir);
  if (running) throw new Error(`这个数据目录已经在使用：${running.origin}。请直接打开它，先停止它再启动，或用 --data 指定另一个目录。`);
  await freePort(port);
  console.log('正在构建云函数和网页……');
  await buildCloud(root, functionsDir);
  await buildApp('h5');

  const cloud = await startLocalCloud({
    ...{ dataDir, port, clock, functionsDir, schema, demo },
    h5Dir: existsSync(h5Dir) ? h5Dir : null,
    env: { ...keys, ...operator, ...(values.origin ? { PUBLIC_ORIGIN: values.origin } : {}) },
  });
  if (demo) {
    Object.assign(process.env, keys, cloud.sdkEnv());
    const { seedDemo } = await import('../demo/seed');
    if (await seedDemo(cloud.now())) console.log('已装入演示数据。');
  }
  console.log(`合规一码通已启动：${cloud.origin}`);
  console.log(demo ? '演示环境：登录时任选一个演示人员。按 Ctrl+C 结束。' : '正式数据。按 Ctrl+C 结束。');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.close().then(() => process.exit(0)));
  }
});
