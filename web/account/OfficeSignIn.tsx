import { useQuery } from '@tanstack/react-query';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';

/** The way in through another office, where the portal has one: a link, since the browser goes there. `back`: where to come back to. */
export function OfficeSignIn({ back }: { readonly back: string }) {
  const { data } = useQuery({ queryKey: ['sign-in-ways'], queryFn: accountClient.ways });
  const office = data?.oidc ?? null;
  if (office === null) return null;
  const { label } = office;
  return (
    <div className="sign-in-office">
      <p aria-hidden>{m.sign_in_or()}</p>
      <a className="quiet-action" href={`/api/auth/oidc?to=${encodeURIComponent(back)}`}>
        {label === null ? m.sign_in_office() : m.sign_in_office_named({ label })}
      </a>
    </div>
  );
}
