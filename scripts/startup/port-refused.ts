import { Refusal } from './refusal.ts';

const reasons = new Map<string | undefined, (host: string, port: number) => string>([
  [
    'EADDRINUSE',
    (_, port) =>
      `Cổng ${port} đang có chương trình khác dùng: hãy tắt nó hoặc chạy "PORT=${port + 1} npm start". (Port ${port} is in use: stop the other program or choose another PORT.)`,
  ],
  [
    'EACCES',
    (_, port) =>
      `Không có quyền mở cổng ${port}: hãy chọn PORT từ 1024 trở lên. (No permission to open port ${port}: choose a PORT of 1024 or above.)`,
  ],
]);

/** The address to listen on cannot be had. */
export class PortRefused extends Refusal {
  override readonly name = 'PortRefused';
  constructor(host: string, port: number, code: string | undefined) {
    super(
      reasons.get(code)?.(host, port) ??
        `HOST "${host}" không phải địa chỉ của máy này. (HOST "${host}" is not an address of this machine.)`,
    );
  }
}

/** PortRefused for an error of listen(), which may come although the port was free a moment ago; others stay what they are. */
export function asPortRefused(error: unknown, { HOST, PORT }: { HOST: string; PORT: number }): unknown {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error))
    return error;
  return new PortRefused(HOST, PORT, String(error.code));
}
