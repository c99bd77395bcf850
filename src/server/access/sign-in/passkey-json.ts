import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { PasskeyRegistration, PasskeySignIn } from '../../../api/index.ts';

/** What a browser sent of a new passkey, as the library takes it. */
export function registrationOf({
  authenticatorAttachment,
  response,
  ...rest
}: PasskeyRegistration['credential']): RegistrationResponseJSON {
  const { transports, ...attestation } = response;
  return {
    ...rest,
    ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    response: { ...attestation, ...(transports === undefined ? {} : { transports }) },
    clientExtensionResults: {},
  };
}

/** What a browser sent to sign in, as the library takes it. */
export function assertionOf({
  authenticatorAttachment,
  response,
  ...rest
}: PasskeySignIn['credential']): AuthenticationResponseJSON {
  const { userHandle, ...assertion } = response;
  return {
    ...rest,
    ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    response: { ...assertion, ...(userHandle === undefined ? {} : { userHandle }) },
    clientExtensionResults: {},
  };
}
