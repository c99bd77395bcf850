import latinFont from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ExportFrame, type ExportFrameProps } from './export-frame.tsx';

/** Text of an SVG file of the figure. */
export function figureAsSvg(props: ExportFrameProps): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<ExportFrame {...props} />));
  const element = host.firstElementChild;
  if (element === null) throw new Error('the figure is empty');
  const markup = new XMLSerializer().serializeToString(element);
  root.unmount();
  return markup;
}

/** A PNG of the figure at twice its size. The font travels inside, because pictures cannot load it. */
export async function figureAsPng(props: ExportFrameProps): Promise<Blob> {
  const fontFace = `@font-face{font-family:'Noto Sans';font-weight:100 900;src:url(${await fontAsDataUrl()})}`;
  const markup = figureAsSvg({ ...props, fontFace });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser has no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the browser made no PNG')) : resolve(blob)),
      'image/png',
    );
  });
}

async function fontAsDataUrl(): Promise<string> {
  const answer = await fetch(latinFont);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** Hands a file to the reader. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
