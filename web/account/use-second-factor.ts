import { useQuery } from '@tanstack/react-query';
import { accountClient } from './account-client.ts';

export const SECOND_FACTOR_KEY = ['second-factor'];

/** Whether the own account asks for a code, asked anew each time its forms are opened. */
export function useSecondFactor() {
  return useQuery({
    queryKey: SECOND_FACTOR_KEY,
    queryFn: accountClient.secondFactor,
    staleTime: 0,
    networkMode: 'always',
  });
}
