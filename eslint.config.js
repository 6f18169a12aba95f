import tseslint from 'typescript-eslint';

const pureLibs = ['bandit', 'inference', 'classification', 'rephrase', 'simulation'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '**/generated/**',
      'coverage/**',
      'test/architecture/violations/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Read configuration through libs/platform/src/config.',
        },
      ],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: pureLibs.map((lib) => `libs/${lib}/src/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Pure library: time arrives as nowMs.' },
        { name: 'process', message: 'Pure library: no process.' },
        { name: 'setTimeout', message: 'Pure library: no timers.' },
        { name: 'console', message: 'Pure library: no output.' },
        { name: 'fetch', message: 'Pure library: no IO.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure library: randomness arrives as rng.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'Pure library: no async.' },
        { selector: 'AwaitExpression', message: 'Pure library: no async.' },
      ],
    },
  },
  {
    files: ['libs/platform/src/config/**', 'test/**', 'prisma/**', '*.js', '*.mjs', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // What a service answers is JSON of any shape.
  { files: ['test/**', '**/*.spec.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
);
