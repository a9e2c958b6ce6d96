import lock from '../../package-lock.json';

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };
const packages = lock.packages as Record<string, Entry>;

describe('package-lock.json (mended by `npm run lock`)', () => {
  test('names no registry', () => {
    expect(Object.values(packages).filter((p) => p.resolved !== undefined)).toEqual([]);
  });

  test('holds the prebuilt binaries of every platform, or npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d+\.\d+\.\d+/.test(version))
        .filter(
          ([name, version]) => ![`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) => packages[at]?.version === version),
        )
        .map(([name]) => name),
    );
    expect(missing).toEqual([]);
  });
});
