interface SystemError {
  code?: unknown;
  path?: unknown;
  port?: unknown;
  message?: unknown;
}

const folder = (path: unknown): string => (typeof path === 'string' ? `：${path}` : '');

/** What the machine refuses, in plain words with the next step; null for any other error. */
export function systemWords(error: unknown): string | null {
  const { code, path, port, message } = (error ?? {}) as SystemError;
  // libsql gives no code where the file can't be opened at all (0.5.29).
  switch (String(message).startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : code) {
    case 'EADDRINUSE':
      return `端口 ${String(port)} 已被其他程序占用。请先停止那个程序，或用 --port 换一个端口，例如 --port ${Number(port) + 1}。`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return '磁盘已满，没有保存。已经保存的数据没有损坏：请清理出空间，再做一次。';
    case 'EROFS':
    case 'EPERM':
    case 'EACCES':
      if (port !== undefined) return `没有权限使用端口 ${String(port)}。请用 --port 换一个1024以上的端口。`;
      return `没有权限读写${folder(path)}。请检查目录的所有者和权限，或用 --data 指定另一个目录。`;
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return '数据库文件打不开或不能写入。请检查数据目录的所有者和权限，或用 --data 指定另一个目录。';
    case 'ENOENT':
      return `找不到${folder(path)}。请核对路径，目录要先建好。`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `这不是目录${folder(path)}。请用 --data 或 --to 指定一个目录。`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return '数据库文件已损坏。请保留原文件，从最近的备份恢复整个数据目录，再用 npm run fsck 核对。';
    default:
      return null;
  }
}
