import { type ScenarioState, stateName } from '../../geodata/scenario/scenario-state.ts';
import { ApiProblem } from '../errors.ts';

export function unknownScenario(id: string): ApiProblem {
  return new ApiProblem('unknown-scenario', [
    {
      field: 'id',
      value: id,
      message: { vi: 'Không có phương án mang mã này', en: 'No scenario has this id' },
    },
  ]);
}

export function notAuthor(owner: string): ApiProblem {
  return new ApiProblem('not-allowed', [
    {
      field: 'owner',
      wanted: owner,
      message: {
        vi: 'Chỉ người lập phương án được lưu và gửi duyệt phương án đó',
        en: 'Only its author saves a scenario and sends it for approval',
      },
    },
  ]);
}

export function ownScenario(): ApiProblem {
  return new ApiProblem('not-allowed', [
    {
      field: 'owner',
      message: {
        vi: 'Không ai tự duyệt phương án của mình: cần một người khác',
        en: 'Nobody decides on a scenario of their own: somebody else has to',
      },
    },
  ]);
}

/** `by`: who brought it there. */
export function inAnotherState(state: ScenarioState, wanted: ScenarioState, by: string | null): ApiProblem {
  const name = stateName(state);
  return new ApiProblem('conflict', [
    {
      field: 'state',
      value: by === null ? state : `${state} (${by})`,
      wanted,
      message: {
        vi: `Phương án đang ở trạng thái “${name.vi}”`,
        en: `The scenario is “${name.en}”`,
      },
    },
  ]);
}

export function anotherVersion(seen: number, newest: number): ApiProblem {
  return new ApiProblem('conflict', [
    {
      field: 'version',
      value: String(seen),
      wanted: String(newest),
      message: {
        vi: 'Phương án có bản mới hơn bản bạn đang xem: hãy mở lại',
        en: 'There is a newer version of the scenario than the one you see: open it again',
      },
    },
  ]);
}
