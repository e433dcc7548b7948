import type { SeedStep } from '../../api/loading/seed-sample.ts';

const names: Record<SeedStep, string> = {
  generate: 'sinh tỉnh minh hoạ (growing the province)',
  units: 'đơn vị hành chính (units)',
  registers: 'khu dân cư, cơ quan, mô hình (registers)',
  network: 'mạng đường và đèn (roads and light)',
  figures: 'số liệu chỉ tiêu (figures)',
  shapes: 'ranh giới theo mức thu phóng (shapes by zoom)',
  cut: 'cắt đường theo ranh giới xã (cutting roads at borders)',
  light: 'chiếu sáng theo đoạn (light by piece)',
  roads: 'đường theo mức thu phóng (roads by zoom)',
};

/** Prints a line for each step of the seeding when the next one begins; `done` prints the last one's. */
export function seedProgress(): { onStep: (step: SeedStep) => void; done: () => void } {
  let running: { step: SeedStep; since: number } | null = null;
  const done = () => {
    if (running === null) return;
    const seconds = ((performance.now() - running.since) / 1000).toFixed(1).replace('.', ',');
    console.log(`    ${names[running.step]}: ${seconds} s`);
    running = null;
  };
  const onStep = (step: SeedStep) => {
    done();
    running = { step, since: performance.now() };
  };
  return { onStep, done };
}
