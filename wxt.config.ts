import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { publisher } from './package.json' with { type: 'json' };

/** Extension pages load nothing from anywhere but the package, and turn no string into markup or code. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What a reviewer needs to build the Firefox package again, and nothing else. */
const SOURCES = [
  '{assets,components,corpus,engine,entrypoints,locales,modules,platform,reading,seeds,worker}/**/*',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.strict.json',
  'wxt.config.ts',
  'LICENSE',
  'PRIVACY.md',
  'docs/reviewers.md',
];

/** Named in package.json, so that every build of a commit says the same. */
const SOURCE: string | null = publisher.source;

const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'];

export default defineConfig({
  // Explicit imports keep every dependency of a file visible at its head.
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  zip: { includeSources: SOURCES },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    host_permissions: [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandOpenPanel__',
      },
      'find-selection': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandFindSelection__',
      },
      'next-statement': {
        suggested_key: { default: 'Alt+Shift+Down' },
        description: '__MSG_commandNextStatement__',
      },
      'previous-statement': {
        suggested_key: { default: 'Alt+Shift+Up' },
        description: '__MSG_commandPreviousStatement__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: publisher.geckoId,
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '127' }),
    ...(SOURCE !== null && { homepage_url: SOURCE }),
    incognito: 'not_allowed',
  }),
});
