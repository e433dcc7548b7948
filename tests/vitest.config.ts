import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'geodata',
          root: import.meta.dirname,
          include: ['geodata/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
