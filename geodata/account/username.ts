import { z } from 'zod';

export const USERNAME_LENGTH = { min: 3, max: 30 } as const;

/** A sign-in name: letters without marks, digits, dots, hyphens and underscores; case does not matter, it is kept small. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(USERNAME_LENGTH.min)
  .max(USERNAME_LENGTH.max)
  .regex(/^[a-z0-9._-]+$/);

/** Characters. Longer ones are refused so that nobody has a megabyte hashed. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
