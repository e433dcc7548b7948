import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resurveySchema } from '../../../geodata/contract/light-edit-answers.ts';
import { asPlanner, identifyByHeader } from '../harness/as-planner.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal(identifyByHeader);
});
afterAll(() => portal?.close());

const ask = (path: string) => portal.app.request(path, { headers: asPlanner('planner') });

async function list(query = '') {
  const answer = resurveySchema.parse(await (await ask(`/api/lighting/resurvey${query}`)).json());
  return { ...answer, names: answer.rows.map(({ routeName, ageDays }) => [routeName, ageDays]) };
}

// On 15/01/2021: the alley and the long road were checked on 01/08/2020, 167 days ago; so was the dark border road.
describe('the list of what to survey again', () => {
  it('has what was never checked first, then the oldest, then the longest', async () => {
    const { names, total, limitDays } = await list();
    expect(limitDays).toBe(120);
    expect(names).toEqual([
      ['Đường ra ngoài tỉnh', null],
      ['Đường xuyên xã', 167],
      ['Đường ranh giới', 167],
      ['Hẻm 1', 167],
    ]);
    expect(total).toMatchObject({ segments: 4, neverChecked: 1 });
  });

  it('gives as many rows as asked for, and counts all', async () => {
    const { rows, total } = await list('?limitDays=166&limit=1');
    expect([rows.length, total.segments]).toEqual([1, 4]);
  });

  it('takes a limit of days: older than it, not as old as it', async () => {
    expect((await list('?limitDays=167')).names).toEqual([['Đường ra ngoài tỉnh', null]]);
    expect((await list('?limitDays=166')).rows).toHaveLength(4);
  });

  it('takes a unit, whose kilometres alone it counts, half along its border', async () => {
    const { rows } = await list('?unit=25495');
    expect(rows.map(({ routeName }) => routeName)).toEqual(['Đường ranh giới']);
    const whole = (await list()).rows.find(({ routeName }) => routeName === 'Đường ranh giới');
    expect(rows[0]?.km).toBeCloseTo((whole?.km ?? 0) / 2, 6);
    expect((await ask('/api/lighting/resurvey?unit=99999')).status).toBe(404);
  });

  it('is a file too, with empty cells where nothing was checked', async () => {
    const response = await ask('/api/lighting/resurvey.csv');
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const lines = Buffer.from(await response.arrayBuffer())
      .toString('utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('\uFEFFĐoạn,Tuyến,Loại đường,Xã,Km,Kiểm tra gần nhất,Số ngày,Người dân báo');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^\d+,Đường ra ngoài tỉnh,"Đường thôn, ấp",Thị trấn Hoà Thành,[\d.]+,,,$/i);
  });
});
