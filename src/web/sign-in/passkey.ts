import { PasskeyList, PasskeyOptions, SessionInformation } from '../../api/index.ts';
import { apiAddress, sendDecision } from '../data/client.ts';

/** The person cancelled, or the device has no fitting passkey; browsers do not tell which. */
export class PasskeyStopped extends Error {
  override readonly name = 'PasskeyStopped';
}

/** Signs in with a passkey of this device, which finds the account by itself. */
export async function signInByPasskey(): Promise<SessionInformation> {
  const { options } = await sendDecision(apiAddress('/sign-in/passkey/options'), {}, PasskeyOptions);
  const { startAuthentication } = await import('@simplewebauthn/browser');
  // The node's options are those of WebAuthn; the browser refuses what is not.
  const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const credential = await startAuthentication({ optionsJSON }).catch(stopped);
  return sendDecision(apiAddress('/sign-in/passkey'), { credential: plainOf(credential) }, SessionInformation);
}

/** Registers a passkey of this device. */
export async function registerPasskey(name: string): Promise<PasskeyList> {
  const { options } = await sendDecision(apiAddress('/passkeys/options'), {}, PasskeyOptions);
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const credential = await startRegistration({ optionsJSON }).catch(stopped);
  const { clientDataJSON, attestationObject, transports } = credential.response;
  const response = { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) };
  return sendDecision(apiAddress('/passkeys'), { name, credential: { ...plainOf(credential), response } }, PasskeyList);
}

/** What the node verifies; results of extensions are none of its business. */
function plainOf<C extends { readonly id: string; readonly rawId: string; readonly response: object }>({
  id,
  rawId,
  response,
}: C): { id: string; rawId: string; type: 'public-key'; response: C['response'] } {
  return { id, rawId, type: 'public-key', response };
}

function stopped(cause: unknown): never {
  throw new PasskeyStopped('the passkey was not used', { cause });
}
