import type { LoadProgress } from '../../api/loading/loading.ts';

const TITLES: Record<LoadProgress['step'], string> = {
  dump: 'Sao lưu (backing up)',
  read: 'Đọc tệp (reading the file)',
  check: 'Kiểm tra (checking)',
  write: 'Ghi (writing)',
  shapes: 'Khái quát ranh giới (generalising borders)',
  cut: 'Cắt đường theo ranh giới (cutting roads at borders)',
  light: 'Ghép ánh sáng (laying out the light)',
  roads: 'Khái quát đường (generalising roads)',
};
const BAR = 30;

/** Shows progress on standard error: a bar that redraws itself on a terminal, a line a step elsewhere. */
export function showProgress(stream: NodeJS.WriteStream): {
  onProgress(progress: LoadProgress): void;
  end(): void;
} {
  let current: LoadProgress['step'] | null = null;
  let drawn = '';
  let began = performance.now();
  const end = () => {
    if (current === null) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
    if (stream.isTTY) stream.write('\r\u001b[2K');
    stream.write(`✓ ${TITLES[current]}: ${seconds} s\n`);
    current = null;
  };
  return {
    end,
    onProgress: ({ step, done, total }) => {
      if (step !== current) {
        end();
        current = step;
        began = performance.now();
        drawn = '';
        stream.write(stream.isTTY ? `· ${TITLES[step]} …` : `· ${TITLES[step]} …\n`);
      }
      if (!stream.isTTY || done === undefined || !total) return;
      const filled = Math.round((done / total) * BAR);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
      if (bar === drawn) return;
      drawn = bar;
      stream.write(`\r\u001b[2K· ${TITLES[step]} ${bar} ${Math.round((done / total) * 100)} %`);
    },
  };
}
