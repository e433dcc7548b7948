const UNIFORMS = `\
layout(std140) uniform lampUniforms {
  vec4 colour;
  float soft;
  float pixelsPerMetre;
  float dashOn;
  float dashOff;
  float minorWidth;
  float minorAlpha;
  float round;
  highp int classMask;
  float day;
} lamp;
`;

/** Uniforms of one pass of LampPathLayer; lengths in metres, widths in pixels, colour premultiplied by nothing. */
export type LampUniforms = {
  readonly colour: readonly [number, number, number, number];
  /** 1: fades from the middle to the edge (a glow); 0: a crisp line. */
  readonly soft: number;
  readonly pixelsPerMetre: number;
  /** Metres on and off; both 0 draws through. */
  readonly dashOn: number;
  readonly dashOff: number;
  /** Roads narrower than this are drawn with `minorAlpha`. */
  readonly minorWidth: number;
  readonly minorAlpha: number;
  /** 1: dashes are dots with round ends. */
  readonly round: number;
  /** Bit i set: class i is drawn. */
  readonly classMask: number;
  /** Only pieces whose period holds this day number are drawn. */
  readonly day: number;
};

/**
 * Adds to deck.gl's path shader: a filter by class and by day, a dash whose phase runs on along the whole piece (deck's own
 * starts anew at every vertex, or is measured anew on every pan), and a soft profile for the glow.
 */
export const lampShader = {
  name: 'lamp',
  vs: UNIFORMS,
  fs: UNIFORMS,
  uniformTypes: {
    colour: 'vec4<f32>',
    soft: 'f32',
    pixelsPerMetre: 'f32',
    dashOn: 'f32',
    dashOff: 'f32',
    minorWidth: 'f32',
    minorAlpha: 'f32',
    round: 'f32',
    classMask: 'i32',
    day: 'f32',
  },
  inject: {
    'vs:#decl': `
in float instanceAlong;
in float instanceRoadClass;
in vec2 instancePeriod;
out float vAlong;
out float vFade;
out float vHalf;
`,
    'vs:#main-end': `
vAlong = instanceAlong;
vFade = instanceStrokeWidths < lamp.minorWidth ? lamp.minorAlpha : 1.0;
vHalf = widthPixels.x;
bool lampHolds = instancePeriod.x <= lamp.day && lamp.day < instancePeriod.y;
if (!lampHolds || ((lamp.classMask >> int(instanceRoadClass + 0.5)) & 1) == 0) gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
`,
    'fs:#decl': `
in float vAlong;
in float vFade;
in float vHalf;
`,
    'fs:#main-end': `
// The inner corner of a bend shorter than the glow is wide reaches far beyond the bend.
if (lamp.soft > 0.5 && (vPathPosition.y < -1.0 || vPathPosition.y > vPathLength + 1.0)) discard;
float lampAcross = abs(vPathPosition.x);
if (vJointType > 0.5 && (vPathPosition.y < 0.0 || vPathPosition.y > vPathLength)) lampAcross = length(vCornerOffset);
float lampCrisp = clamp((1.0 - lampAcross) * vHalf + 0.5, 0.0, 1.0);
float lampRest = max(0.0, 1.0 - lampAcross * lampAcross);
float lampShape = mix(lampCrisp, lampRest * lampRest * lampRest, lamp.soft);
float lampPeriod = lamp.dashOn + lamp.dashOff;
if (lampPeriod > 0.0) {
  float lampAt = mod(vAlong + vPathPosition.y * vHalf / lamp.pixelsPerMetre, lampPeriod);
  float lampEnd = (0.5 * lamp.dashOn - abs(lampAt - 0.5 * lamp.dashOn)) * lamp.pixelsPerMetre;
  if (lamp.round > 0.5) {
    float lampDot = length(vec2((lampAt - 0.5 * lamp.dashOn) * lamp.pixelsPerMetre, vPathPosition.x * vHalf));
    lampShape = clamp(0.5 * lamp.dashOn * lamp.pixelsPerMetre - lampDot + 0.5, 0.0, 1.0);
  } else {
    lampShape *= clamp(lampEnd + 0.5, 0.0, 1.0);
  }
}
fragColor = vec4(lamp.colour.rgb, lamp.colour.a * lampShape * vFade);
if (fragColor.a < 0.004) discard;
`,
  },
} as const;
