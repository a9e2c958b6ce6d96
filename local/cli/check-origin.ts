/** Hosts that nobody outside reaches: this machine, and private networks (RFC 1918). */
const inside = /^(localhost|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/;

/**
 * Refuses an outer address that is none, and a public one for demo data, where whoever comes logs in as anybody.
 * @throws an error with the next step
 */
export function checkOrigin(origin: string, demo: boolean): void {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol))
    throw new Error(`“--origin”的写法不对：${origin}。请写协议和域名，不带路径，例如 --origin https://code.example.gov.cn`);
  if (demo && !inside.test(url.hostname))
    throw new Error(
      `演示环境里任何人都能以牵头部门的身份登录，不能用公网地址 ${origin}。正式服务请加上 --real；只是演示的，请在本机或内网地址上用。`,
    );
}
