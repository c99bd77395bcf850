import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiAddress = process.env.VIGIA_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: '/',
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US', 'fr-CA', 'fr-FR', 'es-MX', 'es-ES'] })],
  build: {
    outDir: fileURLToPath(new URL('dist/public', import.meta.url)),
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The content security policy has no font-src or img-src for embedded assets of the application itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        // The pure layers do nothing by being loaded: of their lists only what a page uses is in its scripts.
        moduleSideEffects: [
          { test: /\/src\/(?:base|charts|model|control|detect|exchange|domains|api)\//u, sideEffects: false },
        ],
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: apiAddress, changeOrigin: false },
      '/sdmx': { target: apiAddress, changeOrigin: false },
    },
  },
});
