import { correction, generate } from 'lean-qr';

type Props = { readonly text: string; readonly label: string; readonly className: string };

/** A QR code as one path, sharp on any printer. Null: the text is too long for one. */
export function QrCode({ text, label, className }: Props) {
  const code = qrOf(text);
  if (code === null) return null;
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares.push(`M${x},${y}h1v1h-1z`);
  }
  return (
    <svg
      className={className}
      viewBox={`-2 -2 ${code.size + 4} ${code.size + 4}`}
      role="img"
      aria-label={label}
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
