import { isExecutable } from './is-executable.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser the tests drive: CHROMIUM_PATH when it is set, else the first usual place that has one; null when none does. */
export function findChromium(chosen = process.env.CHROMIUM_PATH): string | null {
  const places = chosen ? [chosen] : usual;
  return places.find(isExecutable) ?? null;
}
