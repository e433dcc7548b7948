import { Layer, type LayerProps, type UpdateParameters, WebMercatorViewport } from '@deck.gl/core';
import { Model } from '@luma.gl/engine';
import { toMercator } from '../../../geodata/shape/web-mercator.ts';
import { clipFromOrigin } from './clip-space.ts';
import { drawnTolerance, unitsPerPixel } from './detail.ts';
import type { Eye, LampPass } from './lamp-pass.ts';
import { LAMP_FRAGMENT, LAMP_VERTEX, type LampUniforms, lampModule } from './lamp-shader.ts';
import type { RoadMesh } from './road-mesh.ts';
import { runsOnScreen } from './runs-on-screen.ts';

/** Meshes of the same roads, by their tolerance. */
export type Meshes = ReadonlyMap<number, RoadMesh>;
export const NO_MESHES: Meshes = new Map();

type LampProps = {
  readonly meshes: Meshes;
  readonly passes: (eye: Eye) => readonly LampPass[];
  /** Bit i set: class i is drawn. */
  readonly classMask: number;
  /** A day number: pieces whose period does not hold it are not drawn. */
  readonly day: number;
  /** Read by the overlay: the map layer that stays above this one. */
  readonly beforeId?: string;
};

type Drawable = { readonly model: Model; readonly free: () => void };

/** No glow reaches further over the edge of the window, in pixels. */
const GLOW_REACH = 48;

/**
 * Roads of one look: a strip of triangles for a few zooms each, drawn once for each pass, but for what is off the screen.
 * Where no graphics card helps, that is what lets the map follow a hand.
 */
export class LampLayer extends Layer<LampProps & LayerProps> {
  static override layerName = 'LampLayer';
  static override defaultProps = {
    meshes: { type: 'object', value: NO_MESHES, compare: false },
    passes: { type: 'function', value: () => [] },
    classMask: { type: 'number', value: -1 },
    day: { type: 'number', value: 0 },
  };

  declare state: { readonly drawables: Map<RoadMesh, Drawable> };

  override getShaders() {
    return super.getShaders({ vs: LAMP_VERTEX, fs: LAMP_FRAGMENT, modules: [lampModule] });
  }

  override getModels(): Model[] {
    return [...(this.state?.drawables?.values() ?? [])].map(({ model }) => model);
  }

  override initializeState(): void {
    this.state = { drawables: new Map() };
  }

  override updateState({ props }: UpdateParameters<this>): void {
    this.#keepOnly(props.meshes);
    this.setNeedsRedraw();
  }

  override finalizeState(context: this['context']): void {
    this.#keepOnly(NO_MESHES);
    super.finalizeState(context);
  }

  override draw({ parameters }: { parameters: Parameters<Model['setParameters']>[0] }): void {
    const { viewport, renderPass } = this.context;
    if (!(viewport instanceof WebMercatorViewport)) return;
    const { zoom, latitude } = viewport;
    const { meshes } = this.props;
    const mesh = meshes.get(drawnTolerance(meshes.keys(), zoom) ?? 0);
    if (mesh === undefined || mesh.vertexCount === 0) return;
    const { model } = this.#drawable(mesh);
    model.setParameters(parameters);
    const runs = runsOnScreen(mesh.cells, windowAround(viewport, mesh.origin));
    const toClip = clipFromOrigin(viewport.viewProjectionMatrix, mesh.origin);
    for (const pass of this.props.passes({ zoom, latitude })) {
      const lamp: LampUniforms = {
        ...pass,
        toClip,
        unitsPerPixel: unitsPerPixel(zoom),
        pixelsPerMetre: 1 / viewport.metersPerPixel,
        day: this.props.day,
        classMask: this.props.classMask,
      };
      model.shaderInputs.setProps({ lamp });
      for (const { first, count } of runs) {
        model.setDrawOffsets({ firstVertex: first, firstIndex: 0 });
        model.setVertexCount(count);
        model.draw(renderPass);
      }
    }
  }

  /** A mesh comes whole: deck.gl keeps no columns for it. */
  protected override _getAttributeManager(): null {
    return null;
  }

  #drawable(mesh: RoadMesh): Drawable {
    const { drawables } = this.state;
    const made = drawables.get(mesh) ?? this.#make(mesh);
    drawables.set(mesh, made);
    return made;
  }

  #make(mesh: RoadMesh): Drawable {
    const { device } = this.context;
    const { positions, normals, along, traits, periods } = mesh;
    const columns = { positions, normals, along, traits, ...(periods === null ? {} : { periods }) };
    const buffers = Object.fromEntries(
      Object.entries(columns).map(([name, data]) => [name, device.createBuffer({ data })]),
    );
    const model = new Model(device, {
      ...this.getShaders(),
      defines: periods === null ? {} : { PERIODS: true },
      id: this.props.id,
      topology: 'triangle-strip',
      vertexCount: mesh.vertexCount,
      bufferLayout: [
        { name: 'positions', format: 'float32x2' },
        { name: 'normals', format: 'snorm16x2' },
        { name: 'along', format: 'float32' },
        { name: 'traits', format: 'unorm8x4' },
        ...(periods === null ? [] : [{ name: 'periods', format: 'float32x2' } as const]),
      ],
      attributes: buffers,
    });
    const free = () => {
      model.destroy();
      for (const buffer of Object.values(buffers)) buffer.destroy();
    };
    return { model, free };
  }

  #keepOnly(meshes: Meshes): void {
    const { drawables } = this.state;
    const kept = new Set(meshes.values());
    for (const [mesh, { free }] of [...drawables]) {
      if (kept.has(mesh)) continue;
      free();
      drawables.delete(mesh);
    }
  }
}

/** What the window shows and what glows into it: west, south, east, north in metres of EPSG:3857 from the origin. */
function windowAround(
  viewport: WebMercatorViewport,
  [x, y]: readonly [number, number],
): [number, number, number, number] {
  const [west, south, east, north] = viewport.getBounds();
  const [left, bottom] = toMercator([west, south]);
  const [right, top] = toMercator([east, north]);
  const reach = GLOW_REACH * unitsPerPixel(viewport.zoom);
  return [left - x - reach, bottom - y - reach, right - x + reach, top - y + reach];
}
