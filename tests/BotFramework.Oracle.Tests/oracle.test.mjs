// Microsoft's own JavaScript SDK judges the requests that the C# tests send to our host (TokenTableTests). Where the two differ on purpose,
// tokens.json says why; a difference that is not listed, or one that is gone, fails here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import connector from 'botframework-connector';

const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, allowedCallersClaimsValidator } = connector;
const table = JSON.parse(readFileSync(new URL('tokens.json', import.meta.url)));
let server, origin;

before(async () => {
  // The SDK prints every refusal.
  console.error = () => {};
  server = createServer((request, response) => {
    const [, family, document] = request.url.split('/');
    const body = document === 'keys'
      ? table[`${family}Keys`]
      : { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/${family}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

async function judge({ authorization, channelId, serviceUrl, government, skills }) {
  const authentication = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com',
    government ? 'https://api.botframework.us' : 'https://api.botframework.com', 'https://api.botframework.com',
    `${origin}/channel/metadata`, `${origin}/entra/metadata`, '',
    new PasswordServiceClientCredentialFactory('app-id', 'secret', ''),
    new AuthenticationConfiguration([], skills ? allowedCallersClaimsValidator(['parent-app']) : undefined));
  try {
    const result = await authentication.authenticateRequest({ type: 'message', channelId, serviceUrl }, authorization ?? '');
    return result.claimsIdentity?.isAuthenticated ? 'admitted' : 'refused';
  } catch {
    return 'refused';
  }
}

for (const request of table.cases) {
  const differs = request.ours === request.sdk ? '' : ` (ours: ${request.ours})`;
  test(`${request.sdk}: ${request.name}${differs}`, async () => assert.equal(await judge(request), request.sdk));
}

test('every difference from the SDK has its reason', () => {
  for (const request of table.cases) assert.equal(request.ours !== request.sdk, Boolean(request.why), request.name);
});
