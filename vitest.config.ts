import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Unit and property tests. The browser tests have a runner of their own: see scripts/test.ts. */
export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
  },
});
