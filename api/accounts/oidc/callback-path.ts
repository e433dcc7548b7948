/** Where a provider sends people back to, after PUBLIC_URL: what it must be told of this portal. */
export const OIDC_CALLBACK_PATH = '/api/auth/oidc/callback';
