/**
 * Marks as sigma draws them: one triangle a mark, its shape cut out in the fragment shader, with a white rim that keeps
 * marks apart where they overlap. After sigma's own circle program; shapes differ so that colour is never the only sign.
 * One program for all shapes: the first drawing waits for each program to be compiled.
 */
import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** The shader knows a shape by its place in this list. */
export const shapes = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof shapes)[number];

const vertexShader = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_away;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // The corners of a triangle around a circle of 1.45 radii: the farthest corner of any shape is nearer.
  v_away = 2.9 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_away, 1)).xy, 0, 1);
  v_radius = a_size / u_sizeRatio;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

// Distances to the edge, negative inside, in units of the mark's radius. Their factors give all shapes about the same
// area, so that size means the same for all.
const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying vec2 v_away;
varying float v_radius;
varying float v_shape;
const vec4 clear = vec4(0.0);
float outsideOf(vec2 p) {
  if (v_shape < 0.5) return length(p) - 1.0;
  if (v_shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.89;
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.89;
  return max(-p.y - 0.62, 0.866 * abs(p.x) + 0.5 * p.y - 0.69);
}
void main() {
  float outside = outsideOf(v_away) * v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = outside > 0.0 ? clear : v_color;
  #else
  float rim = min(1.0, v_radius * 0.2);
  vec4 inside = mix(v_color, vec4(1.0), smoothstep(-rim - 0.5, -rim + 0.5, outside));
  gl_FragColor = mix(inside, clear, smoothstep(-0.5, 0.5, outside));
  #endif
}`;

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

class ShapeProgramClass extends NodeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { readonly shape?: number }) {
    const array = this.array;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = floatColor(data.color);
    array[start + 4] = nodeIndex;
    array[start + 5] = data.shape ?? 0;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]) {
    const at = uniformLocations as Record<(typeof uniforms)[number], WebGLUniformLocation>;
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
  }
}

/** For sigma's `nodeProgramClasses`. A class, because sigma makes its programs with `new`. */
export const shapeProgram: NodeProgramType = ShapeProgramClass;
