import { buildApp } from '../build/app';
import { run } from './run';

export default run(module, async () => {
  const [platform] = process.argv.slice(2);
  if (platform !== 'h5' && platform !== 'weapp') throw new Error('请指明平台：h5 或 weapp。');
  await buildApp(platform);
  console.log(`已构建到 dist/${platform}`);
});
