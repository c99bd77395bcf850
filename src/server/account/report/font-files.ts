import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The faces that reports are set in: Noto Sans, regular, semibold and bold, as TrueType files. */
export const fontFiles: readonly string[] = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
];
