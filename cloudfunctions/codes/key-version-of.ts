import { sameBytes } from '../core/code/secret';
import { keys } from '../runtime/keys';

/**
 * The version of the master key under which a MAC holds; null: under none. Every key is tried, whatever the first says.
 * @param macUnder the MAC that holds under a given master key
 */
export function keyVersionOf(mac: Uint8Array, macUnder: (master: Uint8Array) => Uint8Array): number | null {
  let keyVersion: number | null = null;
  for (const [version, master] of keys().masters) if (sameBytes(macUnder(master), mac)) keyVersion = version;
  return keyVersion;
}
