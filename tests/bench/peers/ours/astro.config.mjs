import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  experimental: { incrementalBuild: true },
});
