import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// Imports run one way, down these floors; ARCHITECTURE.md draws them.
const at = (names) => names.map((name) => `./cloudfunctions/${name}`);
const floors = [
  ['./types'],
  at(['core']),
  ['./config/jurisdictions'],
  at(['store']),
  at(['runtime']),
  at(['limits', 'identity', 'codes', 'reports', 'receipts', 'messages', 'intake', 'audit', 'pdf']),
  at(['verification']),
  at(['public', 'holder', 'verifier', 'source', 'authority']),
  at(['access']),
  at(['wechat', 'web', 'jobs', 'document']),
  ['./local', './test'],
];
const zones = [
  ...floors.slice(0, -1).flatMap((rooms, floor) =>
    rooms.map((target) => ({
      target,
      from: ['./src', ...floors.slice(floor + 1).flat(), ...(floor < 2 ? [] : rooms.filter((room) => room !== target))],
      message: 'imports run down the floors, and rooms of one floor do not enter each other',
    })),
  ),
  {
    target: './src',
    from: ['./config', ...floors.slice(3).flat()],
    message: 'the phone shares only types and the pure core',
  },
  {
    target: './src/shell',
    from: ['home', 'holder', 'verifier', 'source', 'authority', 'paper', 'guide', 'login', 'staff'].map((name) => `./src/${name}`),
    message: 'the ground floor of the phone knows no person',
  },
];

const typed = {
  // Safety here is awaited writes: a promise that nobody waits for may end with the function's answer.
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'data/**', '.swc/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...typed,
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
