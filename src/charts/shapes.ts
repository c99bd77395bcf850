/** Upward triangle around a centre (R `surveillance` marks alarms so: pch 24). */
export function trianglePath(x: number, y: number, radius: number): string {
  const half = radius * 0.98;
  const rise = radius * 1.05;
  const fall = radius * 0.72;
  return `M${round(x)},${round(y - rise)}L${round(x + half)},${round(y + fall)}L${round(x - half)},${round(y + fall)}Z`;
}

/** Marker shapes of several lines, so that colour never carries the meaning alone. */
export function markerPath(step: number, x: number, y: number, radius: number): string {
  const r = radius;
  switch (step % 6) {
    case 0:
      return circle(x, y, r);
    case 1:
      return `M${round(x - r)},${round(y - r)}h${round(2 * r)}v${round(2 * r)}h${round(-2 * r)}Z`;
    case 2:
      return `M${round(x)},${round(y - 1.35 * r)}L${round(x + 1.35 * r)},${round(y)}L${round(x)},${round(y + 1.35 * r)}L${round(x - 1.35 * r)},${round(y)}Z`;
    case 3:
      return `M${round(x)},${round(y + 1.2 * r)}L${round(x + 1.2 * r)},${round(y - 0.9 * r)}L${round(x - 1.2 * r)},${round(y - 0.9 * r)}Z`;
    case 4:
      return plus(x, y, 1.3 * r, 0.45 * r);
    default:
      return `${circle(x, y, 1.25 * r)}${circle(x, y, 0.55 * r)}`;
  }
}

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)},${round(y)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0Z`;
}

function plus(x: number, y: number, arm: number, half: number): string {
  const rest = round(arm - half);
  const side = round(2 * half);
  return `M${round(x - half)},${round(y - arm)}h${side}v${rest}h${rest}v${side}h${-rest}v${rest}h${-side}v${-rest}h${-rest}v${-side}h${rest}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
