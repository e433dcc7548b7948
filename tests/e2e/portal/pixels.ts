import type { Browser, Page } from 'playwright-core';

/** Colours of a picture, by its pixels; of the page, by CSS pixel. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` at a point. */
  at(x: number, y: number): string;
};

/** Takes a picture of the page and reads it back. */
export async function readPixels(browser: Browser, page: Page): Promise<Pixels> {
  return readPng(browser, await page.screenshot({ scale: 'css' }));
}

/** Reads a PNG in a page of its own, which no Content-Security-Policy binds. */
export async function readPng(browser: Browser, png: Buffer): Promise<Pixels> {
  const picture = png.toString('base64');
  const reader = await browser.newPage();
  try {
    const { width, height, data } = await reader.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d context');
      context.drawImage(bitmap, 0, 0);
      const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = '';
      for (let at = 0; at < image.data.length; at += 4) {
        text += String.fromCharCode(image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0);
      }
      return { width: bitmap.width, height: bitmap.height, data: btoa(text) };
    }, picture);
    const colours = Buffer.from(data, 'base64');
    return {
      width,
      height,
      at: (x, y) => {
        const from = (Math.round(y) * width + Math.round(x)) * 3;
        return `#${colours.subarray(from, from + 3).toString('hex')}`;
      },
    };
  } finally {
    await reader.close();
  }
}
