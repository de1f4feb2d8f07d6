import { createInterface } from 'node:readline/promises';
import { findChromium } from '../browsers/find.ts';
import { install, installationOf } from '../browsers/install.ts';

/**
 * The path of a Chromium-family browser. Where there is none, says which command installs one, and runs it when asked to.
 * @param unasked run the command without a question
 * @returns null where there still is none; why has been printed
 */
export async function ensureChromium(unasked: boolean): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;
  const installation = installationOf(['chromium']);
  if (installation === null) {
    console.log(
      'No Chromium-family browser is installed. Install Chromium, Brave, Edge or Chrome, and start again.',
    );
    return null;
  }
  console.log(
    `No Chromium-family browser is installed. This command installs one:\n  ${installation.command}`,
  );
  if (!unasked && !(await agrees())) return null;
  if (!install(installation)) console.log('The installation did not succeed.');
  return findChromium();
}

/** Without a terminal there is nobody to ask. */
async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.log('To run it at once: npm start -- --yes');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Run it now? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
