import fs from 'node:fs';
import path from 'node:path';

/** What a data folder is, for good: written when it's made. */
export interface Stamp {
  format: number;
  demo: boolean;
}

const format = 1;

/**
 * Reads the folder's stamp, or stamps a new folder. @throws an error if the folder is of another format, or demo data are opened as
 * real ones or the reverse: demo people and a set clock must never meet real records.
 */
export function checkStamp(dataDir: string, demo: boolean): Stamp {
  const file = path.join(dataDir, 'stamp.json');
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(dataDir, 'cloud.sqlite'))) {
      throw new Error(
        'stamp.json is missing beside the database: restore it from the backup, so that real data never become demo data / ' +
          '数据库旁边缺少 stamp.json：请从备份中一并恢复，以免正式数据被当作演示数据',
      );
    }
    const stamp = { format, demo };
    fs.writeFileSync(file, `${JSON.stringify(stamp)}\n`, { flush: true });
    return stamp;
  }
  const stamp = JSON.parse(fs.readFileSync(file, 'utf8')) as Stamp;
  if (stamp.format !== format) {
    throw new Error(`data format ${stamp.format} is not ${format}: use the version that made it / 数据格式不符，请使用生成该数据的版本`);
  }
  if (stamp.demo !== demo) {
    throw new Error(
      stamp.demo
        ? '这个目录是演示数据，不能当作正式数据。请去掉 --real 再启动，或用 --data 指定另一个目录。'
        : '这个目录是正式数据，不能以演示方式启动。请加上 --real 再启动，或用 --data 指定另一个目录。',
    );
  }
  return stamp;
}
