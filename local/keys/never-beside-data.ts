import fs from 'node:fs';
import path from 'node:path';

/**
 * Refuses to go on without a file of keys where the data are there that were made with it: fresh ones would make every report a stranger,
 * and what is written under them would be lost when the right file comes back.
 * @throws an error with the remedy
 */
export function neverBesideData(dataDir: string, name: string): void {
  if (fs.existsSync(path.join(dataDir, name)) || !fs.existsSync(path.join(dataDir, 'cloud.sqlite'))) return;
  throw new Error(
    `数据目录 ${dataDir} 里有数据库，但没有密钥文件 ${name}。没有启动，也没有新造密钥：换了密钥，已发的报告会查无此报告、核不出签名。` +
      `请从单独的备份中把 ${name} 恢复到这个目录再启动；没有备份的，数据不能再用，请用 --data 另建一个目录。`,
  );
}
