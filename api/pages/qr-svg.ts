import { html } from 'hono/html';
import { correction, generate } from 'lean-qr';
import { type Markup, NOTHING } from './markup.ts';

/** A QR code as one path. Nothing where the address is too long for one. */
export function qrSvg(text: string, label: string): Markup {
  const code = codeOf(text);
  if (code === null) return NOTHING;
  const rows: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) rows.push(`M${x} ${y}h1v1h-1z`);
  }
  return html`<svg class="qr" viewBox="-3 -3 ${code.size + 6} ${code.size + 6}" role="img" aria-label="${label}"><rect x="-3" y="-3" width="${code.size + 6}" height="${code.size + 6}" fill="#fff"/><path d="${rows.join('')}" fill="#000"/></svg>`;
}

function codeOf(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.M });
  } catch {
    return null;
  }
}
