import { type MatrixRow, makeMatrix } from '../../../geodata/matrix/matrix.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { figure, target } from '../verdict/figures.ts';

const unit = (code: string, name: string, kind: 'xa' | 'phuong', parentCode: string) => ({
  code,
  name,
  kind,
  parentCode,
  parentName: parentCode === '703' ? 'Thành phố Tây Ninh' : 'Huyện Tân Châu',
});

export const ON = '2020-09-30';
export const SINCE = '2020-08-31';

/**
 * Six communes on T1 (75 % of households) and T5 (one model), judged on 30/09; the line runs from the first figure to
 * (31/12, threshold).
 *
 *           T1 31/08        T1 30/09                                          T5 31/08   T5 30/09
 *     a     50 on track     76 met                                            1 met      1 met
 *     b     60 on track     60 below the line, flat: at risk                  –          0 its first: on track
 *     c     10 at risk      20 below, forecast misses: at risk                –          –
 *     d     –               –                                                 –          –
 *     e     –               10 its first figure: on track                     –          1 met
 *     f     30 on track     41 under the line (41.07), forecast over: late    –          1 met
 */
export const SERIES = {
  T1: {
    a: [figure(SINCE, 50, 100), figure(ON, 76, 100)],
    b: [figure(SINCE, 60, 100), figure(ON, 60, 100)],
    c: [figure('2020-06-30', 10, 100), figure(SINCE, 10, 100), figure(ON, 20, 100)],
    e: [figure(ON, 10, 100)],
    f: [
      figure(SINCE, 30, 100),
      figure('2020-09-01', 0, 100),
      figure('2020-09-15', 20, 100),
      figure(ON, 41, 100),
    ],
  },
  T5: {
    a: [figure(SINCE, 1, null), figure(ON, 1, null)],
    b: [figure(ON, 0, null)],
    e: [figure(ON, 1, null)],
    f: [figure(ON, 1, null)],
  },
};

export const UNITS = [
  unit('a', 'Phường 10', 'phuong', '703'),
  unit('b', 'Phường 2', 'phuong', '703'),
  unit('c', 'Xã Đồng Khởi', 'xa', '706'),
  unit('d', 'Xã Biên Giới', 'xa', '706'),
  unit('e', 'Xã Tân Bình', 'xa', '706'),
  unit('f', 'Xã Tân Bình', 'xa', '703'),
];

export function rowsOf(since: string | null = SINCE): MatrixRow[] {
  const targets = [target('T1'), target('T5')];
  return makeMatrix({ plan: currentPlan, targets, communes: UNITS, series: SERIES, on: ON, since });
}

export const codes = (rows: readonly MatrixRow[]) => rows.map(({ unit: { code } }) => code).join('');
