import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// Imports run one way; ARCHITECTURE.md draws it. `to` may not import `from`.
const people = ['public', 'holder', 'verifier', 'source', 'authority'].map((p) => `./cloudfunctions/${p}`);
const doors = ['wechat', 'web', 'jobs', 'document'].map((p) => `./cloudfunctions/${p}`);
const above = ['./src', './local', './test'];
const zones = [
  { target: './types', from: ['./cloudfunctions', './config', ...above], message: 'types import nothing' },
  {
    target: './cloudfunctions/core',
    from: ['./cloudfunctions/store', './cloudfunctions/calls', './cloudfunctions/access', './config', ...people, ...doors, ...above],
    message: 'core is pure: it imports only types',
  },
  {
    target: './cloudfunctions/store',
    from: ['./cloudfunctions/calls', './cloudfunctions/access', ...people, ...doors, ...above],
    message: 'the store knows the core, the types and the packs',
  },
  {
    target: './cloudfunctions/calls',
    from: ['./cloudfunctions/access', ...people, ...doors, ...above],
    message: 'a call knows neither the table nor the people',
  },
  { target: people, from: ['./cloudfunctions/access', ...doors, ...above], message: 'people do not call doors' },
  { target: './cloudfunctions/access', from: [...doors, ...above], message: 'doors call the table, not the other way' },
  { target: doors, from: above, message: 'doors are deployed alone' },
  {
    target: './src',
    from: [
      './cloudfunctions/store',
      './cloudfunctions/calls',
      './cloudfunctions/access',
      ...people,
      ...doors,
      './local',
      './test',
      './config',
    ],
    message: 'the phone shares only types and the pure core',
  },
  { target: ['./src', './cloudfunctions', './types'], from: './local', message: 'nothing that ships knows the local cloud' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'data/**', '.swc/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
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
