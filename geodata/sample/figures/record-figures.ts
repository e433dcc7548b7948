import type { TargetDefinition } from '../../plan/plan.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { addDays } from '../../time/day.ts';
import { type CommuneFact, FACTS } from '../commune-facts.ts';
import { type Random, seededRandom } from '../random.ts';
import type { SampleDocument, SampleFigure } from '../sample-rows.ts';
import type { DraftFigure } from './draft-figure.ts';
import type { DraftedTarget } from './make-figures.ts';
import { FIRST_YEAR, type SampleYear } from './sample-year.ts';

const LATE = 0.06;
const CORRECTED = 0.03;

/** Gives drafts their days of recording, papers and offices; some come late, some are corrected afterwards. */
export function recordFigures(
  drafted: readonly DraftedTarget[],
  year: SampleYear,
): {
  figures: SampleFigure[];
  documents: SampleDocument[];
} {
  const random = seededRandom(`${year.seed}records`);
  const documents = new Map<string, SampleDocument>();
  const figures: SampleFigure[] = [];
  const nextId = () => `${year.seed}f${String(figures.length + 1).padStart(6, '0')}`;
  for (const { target, unitCode, drafts } of drafted) {
    const fact = FACTS.communes.find((commune) => commune.code === unitCode) ?? null;
    const [enteredBy, approvedBy] = offices(fact);
    for (const draft of drafts) {
      const validOn = endOf(year, draft.month);
      const days = random.chance(LATE) ? random.whole(18, 34) : random.whole(1, 8);
      const document = paperOf(documents, draft, target, fact, year);
      const base = {
        targetId: target.id,
        subjectKind: draft.subjectKind,
        subjectCode: draft.subjectCode,
        validOn,
        denominator: draft.denominator,
        documentCode: document,
        enteredBy,
        approvedBy,
      };
      const wrong = random.chance(CORRECTED) ? slipOf(draft, random) : null;
      const id = nextId();
      figures.push({
        ...base,
        id,
        recordedAt: at(addDays(validOn, days), random),
        numerator: wrong ?? draft.numerator,
        supersedesId: null,
        reason: null,
      });
      if (wrong === null) continue;
      figures.push({
        ...base,
        id: nextId(),
        recordedAt: at(addDays(validOn, days + random.whole(6, 16)), random),
        numerator: draft.numerator,
        supersedesId: id,
        reason: 'Đối chiếu lại sổ gốc, đơn vị báo cáo nhầm',
      });
    }
  }
  return { figures, documents: [...documents.values()] };
}

function endOf({ ends, plan }: SampleYear, month: number): string {
  return ends[month] ?? plan.deadline;
}

/** What a hurried clerk writes: some of the count left out. Nothing to slip on in a yes or a no. */
function slipOf(draft: DraftFigure, random: Random): number | null {
  return draft.numerator < 20 ? null : Math.floor(draft.numerator * random.between(0.82, 0.97));
}

function at(day: string, random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day}T${two(random.whole(7, 16))}:${two(random.whole(0, 59))}:00+07:00`;
}

/** Offices, never people. */
function offices(fact: CommuneFact | null): [string, string] {
  if (fact === null) return ['Phòng Tham mưu, Công an tỉnh', 'Công an tỉnh Tây Ninh'];
  const district = FACTS.districts.find((candidate) => candidate.code === fact.districtCode);
  return [`Công an ${lowerFirst(fact.name)}`, `Công an ${lowerFirst(district?.name ?? '')}`];
}

function paperOf(
  documents: Map<string, SampleDocument>,
  { month, numerator }: DraftFigure,
  { id, rule, title }: TargetDefinition,
  fact: CommuneFact | null,
  year: SampleYear,
): string {
  const isDecision = rule.kind === 'recognised' && numerator === 1;
  const where = fact?.code ?? FACTS.province.code;
  const issuedOn = endOf(year, month);
  const period = Number(issuedOn.slice(5, 7));
  const mark = year === FIRST_YEAR ? '' : `${year.plan.id}-`;
  const code = isDecision ? `QD-${mark}${id}-${where}-${period}` : `BC-${mark}${where}-${period}`;
  if (!documents.has(code)) {
    const number = 10 + ((Number(where) * 7 + month * 13) % 180);
    const name = fact === null ? 'tỉnh Tây Ninh' : lowerFirst(fact.name);
    documents.set(code, {
      code,
      number: isDecision ? `${number}/QĐ-UBND` : `${number}/BC-UBND`,
      title: isDecision
        ? `Công nhận ${lowerFirst(title.vi.replace(/"([^"]*)"/g, '“$1”'))} tại ${name}`
        : `Báo cáo kết quả thực hiện Kế hoạch ${year.plan.number.split('/')[0]} tháng ${period}/${issuedOn.slice(0, 4)} của ${name}`,
      issuedOn,
      issuer: `UBND ${name}`,
    });
  }
  return code;
}
