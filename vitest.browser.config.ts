import { defineConfig } from 'vitest/config';

/** Room for a slow machine; nothing waits this long when all is well. */
const PATIENCE_MS = 60_000;

const common = {
  environment: 'node',
  testTimeout: PATIENCE_MS,
  hookTimeout: PATIENCE_MS,
  // What a surface will show is looked for again and again; a busy machine takes seconds where an idle one takes none.
  expect: { poll: { timeout: PATIENCE_MS / 3 } },
  // Every file starts a browser of its own, and a browser is a machine's worth of work.
  fileParallelism: false,
} as const;

/** The built extension in real browsers, as scripts/test.ts runs it: one project a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'build',
          include: ['tests/browser/build/*.test.ts'],
          testTimeout: 4 * PATIENCE_MS,
          hookTimeout: 4 * PATIENCE_MS,
        },
      },
      {
        test: {
          ...common,
          name: 'chromium',
          include: ['tests/browser/*.test.ts', 'tests/browser/chromium/*.test.ts'],
          provide: { browser: 'chromium' },
        },
      },
      {
        test: {
          ...common,
          name: 'firefox',
          include: ['tests/browser/*.test.ts', 'tests/browser/firefox/*.test.ts'],
          provide: { browser: 'firefox' },
        },
      },
    ],
  },
});
