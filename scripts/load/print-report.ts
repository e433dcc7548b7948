import type { LoadReport } from '../../api/loading/loading.ts';
import { isError, LOAD_PROBLEMS } from '../../geodata/load/load-problems.ts';
import type { LoadProblem } from '../../geodata/load/problem-list.ts';

const SHOWN_PER_CODE = 20;

/** What a load found and did, as lines for people: problems by kind, at most twenty of each, then the totals. */
export function reportLines({ problems, counts, dataVersion }: LoadReport, dryRun: boolean): string[] {
  const lines: string[] = [];
  for (const [code, count] of problems.counts()) {
    const { vi, en } = LOAD_PROBLEMS[code];
    const mark = isError({ code }) ? '✗' : '!';
    lines.push(`${mark} ${vi} (${en}) [${code}] × ${count}`);
    const kept = problems.of(code).slice(0, SHOWN_PER_CODE);
    lines.push(...kept.map((problem) => `    ${problemLine(problem)}`));
    if (count > kept.length)
      lines.push(`    … và ${count - kept.length} nữa (and ${count - kept.length} more)`);
  }
  const amounts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  if (problems.errors > 0) {
    lines.push(
      `${problems.errors} lỗi, ${problems.warnings} cảnh báo: không ghi gì. (${problems.errors} errors, ${problems.warnings} warnings: nothing was written.)`,
    );
  } else if (dryRun) {
    lines.push(
      `Không có lỗi, ${problems.warnings} cảnh báo; chỉ kiểm tra, không ghi gì. (No error, ${problems.warnings} warnings; a dry run, nothing was written.) ${amounts.join(', ')}`,
    );
  } else {
    lines.push(
      `✓ Phiên bản dữ liệu (data version) ${dataVersion}: ${amounts.join(', ')}; ${problems.warnings} cảnh báo (warnings)`,
    );
  }
  return lines;
}

function problemLine({ where, value, wanted }: LoadProblem): string {
  const place = [where?.file, where?.feature === undefined ? null : `#${where.feature}`, where?.field].filter(
    (part) => part !== null && part !== undefined,
  );
  const seen = value === undefined || value === null ? '' : `: ${value}`;
  const want = wanted === undefined || wanted === null ? '' : ` → ${wanted}`;
  return `${place.join(' ')}${seen}${want}`;
}
