import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The faces that reports are set in: Noto Sans, regular, semibold and bold, as TrueType files. */
export const fontFiles: readonly string[] = ['400Regular', '600SemiBold', '700Bold'].map((face) =>
  resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`),
);
