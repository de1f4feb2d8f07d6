import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

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

const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'];

export default defineConfig({
  // Explicit imports keep every dependency of a file visible at its head.
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
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
          id: 'also-reported@also-reported.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    incognito: 'not_allowed',
  }),
});
