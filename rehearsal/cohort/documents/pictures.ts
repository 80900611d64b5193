/** Pictures that made-up documents hold: a bar chart of results, a grainy photograph of a display board, a signature. */
import type { Chance } from '../../../domain/chance/chance.ts';
import { type Colour, png, type Raster } from './png.ts';

/** A PNG with its size in pixels. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

const white: Colour = [255, 255, 255];

function fill(raster: Raster, left: number, top: number, width: number, height: number, colour: number): void {
  for (let y = top; y < top + height; y += 1) {
    raster.pixels.fill(colour, y * raster.width + left, y * raster.width + left + width);
  }
}

function finished(raster: Raster): Picture {
  return { png: png(raster), width: raster.width, height: raster.height };
}

/** Bars in pairs, before and after; each share from 0 to 100. */
export function barChart(pairs: readonly (readonly [number, number])[]): Picture {
  const [width, height] = [640, 320];
  const palette: Colour[] = [white, [40, 90, 150], [230, 140, 40], [60, 60, 60], [220, 220, 220]];
  const raster: Raster = { width, height, palette, pixels: new Uint8Array(width * height) };
  for (let line = 0; line <= 4; line += 1) fill(raster, 40, 20 + line * 65, width - 60, 1, 4);
  pairs.forEach((pair, index) => {
    const left = 60 + index * Math.floor((width - 100) / pairs.length);
    pair.forEach((share, side) =>
      fill(raster, left + side * 34, 280 - Math.round(share * 2.6), 30, Math.round(share * 2.6), side + 1),
    );
  });
  fill(raster, 40, 280, width - 60, 2, 3);
  return finished(raster);
}

/** Coloured sheets on a board, seen through the grain of a phone at dusk: about 50 KB, as photographs do not compress well. */
export function photograph(draw: Chance): Picture {
  const [width, height, shades] = [300, 200, 32];
  const hues = Array.from({ length: 8 }, (): Colour => [draw.int(60, 230), draw.int(60, 230), draw.int(60, 230)]);
  const palette = hues.flatMap((hue) =>
    Array.from({ length: shades }, (_unused, shade) => darker(hue, 0.5 + shade / (2 * shades))),
  );
  const raster: Raster = { width, height, palette, pixels: new Uint8Array(width * height) };
  for (let sheet = 0; sheet < 24; sheet += 1) {
    fill(
      raster,
      draw.int(0, width - 90),
      draw.int(0, height - 70),
      draw.int(40, 90),
      draw.int(30, 70),
      draw.int(0, 7) * shades,
    );
  }
  addGrain(raster.pixels, draw);
  return finished(raster);
}

/** A shade from 0 to 31 more for each pixel; one draw of 30 bits is enough for six. */
function addGrain(pixels: Uint8Array, draw: Chance): void {
  let bits = 0;
  pixels.forEach((pixel, place) => {
    bits = place % 6 === 0 ? draw.int(0, 2 ** 30 - 1) : bits >>> 5;
    pixels[place] = pixel + (bits & 31);
  });
}

function darker([red, green, blue]: Colour, share: number): Colour {
  return [Math.round(red * share), Math.round(green * share), Math.round(blue * share)];
}

/** A pen's loops and hooks on white paper. */
export function signature(draw: Chance): Picture {
  const [width, height] = [260, 70];
  const raster: Raster = { width, height, palette: [white, [20, 20, 90]], pixels: new Uint8Array(width * height) };
  const [loops, tall, slant] = [3 + draw.int(0, 4), draw.int(12, 24), draw.int(4, 14)];
  for (let step = 0; step < 1600; step += 1) {
    const along = step / 1600;
    const turn = along * loops * 2 * Math.PI;
    const left = Math.round(16 + along * 210 + slant * Math.sin(turn * 2));
    const top = Math.round(35 + tall * Math.sin(turn) * (1 - along * 0.6));
    fill(raster, left, top, 2, 2, 1);
  }
  return finished(raster);
}
