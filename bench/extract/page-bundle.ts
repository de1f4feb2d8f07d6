import { build } from 'vite';

/**
 * Bundles a module and what it imports into one script that can be evaluated in a page.
 * @param entry path of the module
 * @param name the global under which its exports appear
 */
export async function pageBundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'], fileName: 'bundle' } },
  });
  const output = Array.isArray(built)
    ? built.flatMap((one) => one.output)
    : 'output' in built
      ? built.output
      : [];
  const chunk = output.find((part) => part.type === 'chunk');
  if (chunk === undefined) throw new Error(`${entry}: the bundler gave no script`);
  return chunk.code;
}
