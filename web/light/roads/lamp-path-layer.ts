import { type UpdateParameters, WebMercatorViewport } from '@deck.gl/core';
import { PathLayer } from '@deck.gl/layers';
import { ALWAYS } from '../../../geodata/light/light-history.ts';
import { type LampUniforms, lampShader } from './lamp-shader.ts';

export type LampPass = Omit<LampUniforms, 'pixelsPerMetre' | 'classMask' | 'day'> & {
  /** Pixels of the pass = road width × widthScale, at least widthMin. */
  readonly widthScale: number;
  readonly widthMin: number;
};

type LampProps = {
  passes: readonly LampPass[];
  /** Bit i set: class i is drawn. */
  classMask: number;
  /** A day number: pieces whose period does not hold it are not drawn. */
  day: number;
  /** Read by the overlay: the map layer that stays above this one. */
  beforeId?: string;
};

/** Roads of one look, drawn once per pass from one set of buffers: three passes cost no more memory than one. */
export class LampPathLayer extends PathLayer<unknown, LampProps> {
  static override layerName = 'LampPathLayer';
  static override defaultProps = {
    ...PathLayer.defaultProps,
    passes: { type: 'array', value: [], compare: true },
    classMask: { type: 'number', value: -1 },
    day: { type: 'number', value: 0 },
    getAlong: { type: 'accessor', value: 0 },
    getRoadClass: { type: 'accessor', value: 0 },
    getPeriod: { type: 'accessor', value: [-ALWAYS, ALWAYS] },
  };

  override getShaders() {
    const shaders = super.getShaders();
    return { ...shaders, modules: [...shaders.modules, lampShader] };
  }

  override initializeState(): void {
    super.initializeState();
    this.getAttributeManager()?.addInstanced({
      instanceAlong: { size: 1, accessor: 'getAlong' },
      instanceRoadClass: { size: 1, accessor: 'getRoadClass' },
      instancePeriod: { size: 2, accessor: 'getPeriod' },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    this.setNeedsRedraw();
  }

  override draw(): void {
    const { model } = this.state;
    if (model === undefined) return;
    const { viewport } = this.context;
    const metresPerPixel = viewport instanceof WebMercatorViewport ? viewport.metersPerPixel : 1;
    for (const { widthScale, widthMin, ...pass } of this.props.passes) {
      model.shaderInputs.setProps({
        path: {
          // A mitre on a bend shorter than the glow is wide would throw spikes.
          jointType: 1,
          capType: pass.soft > 0 ? 0 : 1,
          billboard: false,
          widthUnits: 2,
          widthScale,
          miterLimit: 3,
          widthMinPixels: widthMin,
          widthMaxPixels: 400,
        },
        lamp: {
          ...pass,
          pixelsPerMetre: 1 / metresPerPixel,
          classMask: this.props.classMask,
          day: this.props.day,
        },
      });
      model.draw(this.context.renderPass);
    }
  }
}
