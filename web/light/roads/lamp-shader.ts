import type { LampPass } from './lamp-pass.ts';
import { MOST_MITRE, WIDTH_STEPS } from './road-mesh.ts';

const UNIFORMS = `\
layout(std140) uniform lampUniforms {
  mat4 toClip;
  vec4 colour;
  float unitsPerPixel;
  float pixelsPerMetre;
  float widthScale;
  float widthMin;
  float soft;
  float dashOn;
  float dashOff;
  float minorWidth;
  float minorAlpha;
  float round;
  float day;
  highp int classMask;
} lamp;
`;

/** What one pass is drawn with. */
export type LampUniforms = LampPass & {
  /** Metres of EPSG:3857 from the mesh's origin to clip space. */
  readonly toClip: readonly number[];
  /** Metres of EPSG:3857 in a pixel. */
  readonly unitsPerPixel: number;
  /** Of metres on the ground. */
  readonly pixelsPerMetre: number;
  /** Only pieces whose period holds this day number are drawn. */
  readonly day: number;
  /** Bit i set: class i is drawn. */
  readonly classMask: number;
};

/** The uniforms as deck.gl hands them over. */
export const lampModule = {
  name: 'lamp',
  vs: UNIFORMS,
  fs: UNIFORMS,
  uniformTypes: {
    toClip: 'mat4x4<f32>',
    colour: 'vec4<f32>',
    unitsPerPixel: 'f32',
    pixelsPerMetre: 'f32',
    widthScale: 'f32',
    widthMin: 'f32',
    soft: 'f32',
    dashOn: 'f32',
    dashOff: 'f32',
    minorWidth: 'f32',
    minorAlpha: 'f32',
    round: 'f32',
    day: 'f32',
    classMask: 'i32',
  },
} as const;

/** `PERIODS` is defined where pieces have one. A vertex is moved off the middle of its road by the pixels that the pass is wide. */
export const LAMP_VERTEX = `\
#version 300 es
in vec2 positions;
in vec2 normals;
in float along;
in vec4 traits;
#ifdef PERIODS
in vec2 periods;
#endif
out float vAcross;
out float vAlong;
out float vHalf;
out float vFade;

void main() {
  float roadWidth = traits.y * 255.0 / ${WIDTH_STEPS.toFixed(1)};
  int roadClass = int(traits.z * 255.0 + 0.5);
  vHalf = 0.5 * max(roadWidth * lamp.widthScale, lamp.widthMin);
  // Room for the edge, which fades over a pixel.
  float reach = vHalf + 0.5;
  vAcross = (traits.x * 2.0 - 1.0) * reach;
  vAlong = along;
  vFade = roadWidth < lamp.minorWidth ? lamp.minorAlpha : 1.0;
  bool holds = ((lamp.classMask >> roadClass) & 1) == 1;
#ifdef PERIODS
  holds = holds && periods.x <= lamp.day && lamp.day < periods.y;
#endif
  vec2 place = positions + normals * ${MOST_MITRE.toFixed(2)} * reach * lamp.unitsPerPixel;
  gl_Position = holds ? lamp.toClip * vec4(place, 0.0, 1.0) : vec4(0.0, 0.0, 2.0, 1.0);
}
`;

/** How bright a pixel is, by how far it lies from the middle and where along the dash. */
export const LAMP_FRAGMENT = `\
#version 300 es
precision highp float;
in float vAcross;
in float vAlong;
in float vHalf;
in float vFade;
out vec4 fragColor;

void main() {
  float away = abs(vAcross);
  float shape;
  if (lamp.soft > 0.5) {
    float rest = max(0.0, 1.0 - (away * away) / (vHalf * vHalf));
    shape = rest * rest * rest;
  } else {
    shape = clamp(vHalf - away + 0.5, 0.0, min(1.0, 2.0 * vHalf));
  }
  float period = lamp.dashOn + lamp.dashOff;
  if (period > 0.0) {
    float fromMiddle = (mod(vAlong, period) - 0.5 * lamp.dashOn) * lamp.pixelsPerMetre;
    float halfDash = 0.5 * lamp.dashOn * lamp.pixelsPerMetre;
    if (lamp.round > 0.5) shape = clamp(halfDash - length(vec2(fromMiddle, away)) + 0.5, 0.0, 1.0);
    else shape *= clamp(halfDash - abs(fromMiddle) + 0.5, 0.0, 1.0);
  }
  fragColor = vec4(lamp.colour.rgb, lamp.colour.a * shape * vFade);
}
`;
