import { correction, generate } from 'lean-qr';
import { m } from '../../paraglide/messages.js';

/** A QR code as one path, sharp on any printer. Null: the address is too long for one. */
export function QrCode({ text }: { readonly text: string }) {
  const code = qrOf(text);
  if (code === null) return null;
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares.push(`M${x},${y}h1v1h-1z`);
  }
  return (
    <svg
      className="print-qr"
      viewBox={`-2 -2 ${code.size + 4} ${code.size + 4}`}
      role="img"
      aria-label={m.print_qr()}
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}

function qrOf(text: string) {
  try {
    return generate(text, { minCorrectionLevel: correction.L });
  } catch {
    return null;
  }
}
