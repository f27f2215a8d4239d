// Writes tokens.json: key documents and a table of requests, each with what the bot must do (ours) and what Microsoft's JavaScript SDK does
// (sdk). The private keys are forgotten as soon as the table is written; run it again ("npm run tokens") to add a case.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const past = Date.UTC(2020, 0, 1) / 1000;
const future = Date.UTC(2100, 0, 1) / 1000;
const serviceUrl = 'https://smba.example/uk/';
const b64 = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const pairs = {};
for (const kid of ['any', 'teams', 'entra', 'stranger']) pairs[kid] = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = (kid, extra = {}) => ({ ...pairs[kid].publicKey.export({ format: 'jwk' }), kid, ...extra });
const pem = kid => pairs[kid].publicKey.export({ format: 'pem', type: 'spki' });

/** A signed token; `header` is merged into the JOSE header, undefined claims are left out. */
function token(claims, { key = 'any', header = {} } = {}) {
  const start = `${b64({ alg: 'RS256', typ: 'JWT', kid: key, ...header })}.${b64(claims)}`;
  return `${start}.${sign('RSA-SHA256', Buffer.from(start), pairs[key].privateKey).toString('base64url')}`;
}

const channel = (changes = {}, options) => `Bearer ${token(
  { iss: 'https://api.botframework.com', aud: 'app-id', nbf: past, exp: future, serviceurl: serviceUrl, ...changes }, options)}`;
const entra = (changes = {}, options) => `Bearer ${token(
  { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', aud: 'app-id', nbf: past, exp: future, ver: '1.0', appid: 'app-id', ...changes },
  { key: 'entra', ...options })}`;
const publicKeyHmac = () => {
  const start = `${b64({ alg: 'HS256', typ: 'JWT', kid: 'any' })}.${b64({ iss: 'https://api.botframework.com', aud: 'app-id', nbf: past, exp: future, serviceurl: serviceUrl })}`;
  return `Bearer ${start}.${createHmac('sha256', pem('any')).update(start).digest('base64url')}`;
};
const unsigned = alg => `Bearer ${b64({ alg, typ: 'JWT', kid: 'any' })}.${channel().split('.')[1]}.`;
const swapped = () => {
  const [head, , signature] = channel().split('.');
  return `${head}.${channel({ serviceurl: 'https://other.example/' }).split('.')[1]}.${signature}`;
};

const cases = [];
const add = (expected, name, authorization, more = {}) => cases.push({
  name, authorization, channelId: 'msteams', serviceUrl, ours: expected, sdk: expected, ...more });
const admit = (...of) => add('admitted', ...of);
const refuse = (...of) => add('refused', ...of);
const loopback = { channelId: 'emulator', serviceUrl: 'http://localhost:9' };

admit('a good token of the channel', channel());
admit('a key endorsed for the channel', channel({}, { key: 'teams' }));
admit('the claim spelt serviceUrl', channel({ serviceurl: undefined, serviceUrl }), { sdk: 'refused', why: 'protocol.md 4.1 point 7 asks for it; the SDK knows the lower-case name only' });
admit('the government\'s issuer in the government\'s cloud', channel({ iss: 'https://api.botframework.us' }), { government: true });
admit('an Emulator token, version 1.0', entra(), loopback);
admit('an Emulator token, version 2.0', entra({ iss: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0', ver: '2.0', appid: undefined, azp: 'app-id' }), loopback);
admit('another bot that is allowed', entra({ appid: 'parent-app' }), { skills: true });

refuse('no header', null);
refuse('an empty header', '');
refuse('the scheme alone', 'Bearer');
refuse('garbage', 'Bearer garbage');
refuse('three dots of garbage', 'Bearer a.b.c');
refuse('a password', 'Basic dXNlcjpwYXNz');
refuse('the token without a scheme', channel().slice(7));
refuse('two tokens', `${channel()} ${channel().slice(7)}`);
refuse('alg none', unsigned('none'));
refuse('alg NONE', unsigned('NONE'));
refuse('alg none with a signature', `${unsigned('none')}${channel().split('.')[2]}`);
refuse('the public key as a shared secret', publicKeyHmac());
refuse('RS512 named where RS256 signed', channel({}, { header: { alg: 'RS512' } }));
refuse('a changed payload', swapped());
refuse('no signature', channel().replace(/[^.]*$/, ''));
refuse('a key brought along in the token', channel({}, { key: 'stranger', header: { kid: 'any', jwk: jwk('stranger') } }));
refuse('a key address brought along in the token', channel({}, { key: 'stranger', header: { jku: 'http://localhost:9/keys' } }));
refuse('an unknown kid', channel({}, { key: 'stranger' }));
refuse('a kid of somebody else\'s', channel({}, { key: 'stranger', header: { kid: 'any' } }));
refuse('no kid', channel({}, { header: { kid: undefined } }));
refuse('a kid that is a number', channel({}, { header: { kid: 7 } }));
refuse('a wrong issuer', channel({ iss: 'https://api.botframework.example' }));
refuse('the issuer with a slash', channel({ iss: 'https://api.botframework.com/' }));
refuse('no issuer', channel({ iss: undefined }));
refuse('the government\'s issuer in the public cloud', channel({ iss: 'https://api.botframework.us' }));
refuse('the public issuer in the government\'s cloud', channel(), { government: true });
refuse('another bot\'s audience', channel({ aud: 'other-app' }));
refuse('the audience in capitals', channel({ aud: 'APP-ID' }));
refuse('no audience', channel({ aud: undefined }));
refuse('two audiences', channel({ aud: ['app-id', 'other-app'] }));
refuse('an audience that is a number', channel({ aud: 5 }));
refuse('expired', channel({ exp: past }));
refuse('no expiry', channel({ exp: undefined }), { sdk: 'admitted', why: 'protocol.md 4.1 point 6: exp must be present' });
refuse('an expiry in words', channel({ exp: 'tomorrow' }));
refuse('not yet valid', channel({ nbf: future - 60 }));
refuse('a start in words', channel({ nbf: 'yesterday' }));
refuse('no start', channel({ nbf: undefined }), { sdk: 'admitted', why: 'ours asks for both times, which every token of the service has' });
refuse('no service URL', channel({ serviceurl: undefined }));
refuse('another service URL', channel({ serviceurl: 'https://other.example/' }));
refuse('the service URL with another path', channel({ serviceurl: 'https://smba.example/us/' }));
refuse('a replayed token with the body\'s service URL changed', channel(), { serviceUrl: 'https://attacker.example/' });
refuse('a service URL that only begins alike', channel(), { serviceUrl: 'https://smba.example/uk/../../attacker/' });
refuse('a service URL in plain text elsewhere', channel({ serviceurl: 'http://smba.example/' }), { serviceUrl: 'http://smba.example/', sdk: 'admitted', why: 'protocol.md 4.5: https only' });
refuse('a key endorsed for another channel', channel({}, { key: 'teams' }), { channelId: 'webchat' });
refuse('a channel token signed with Entra\'s key', channel({}, { key: 'entra' }));
refuse('an Emulator token signed with the channel\'s key', entra({}, { key: 'any' }), loopback);
refuse('an Emulator token of another application', entra({ appid: 'other-app' }), loopback);
refuse('an Emulator token for another bot', entra({ aud: 'other-app' }), loopback);
refuse('an Emulator token for another bot, fetched by it', entra({ aud: 'other-app', appid: 'other-app' }), loopback);
refuse('an Emulator token of an unknown tenant', entra({ iss: 'https://sts.windows.net/00000000-1111-4222-8333-444444444444/' }), loopback);
refuse('an Emulator token of an unknown version', entra({ ver: '3.0' }), loopback);
refuse('an Emulator token, version 2.0 without azp', entra({ ver: '2.0' }), loopback);
refuse('an Emulator token, version 1.0 without appid', entra({ appid: undefined }), loopback);
refuse('an expired Emulator token', entra({ exp: past }), loopback);
refuse('an Emulator token without expiry', entra({ exp: undefined }), { ...loopback, sdk: 'admitted', why: 'protocol.md 4.1 point 6: exp must be present' });
refuse('an Emulator token for a service URL elsewhere', entra(), { sdk: 'admitted', why: 'nothing in the token vouches for the address, so ours must be this machine' });
refuse('an Emulator token where they are not allowed', entra(), { ...loopback, emulator: false, sdk: 'admitted', why: 'protocol.md 4.2: only when a setting allows it' });
refuse('another bot without a say of ours', entra({ appid: 'parent-app' }));
refuse('another bot that is not allowed', entra({ appid: 'stranger-app' }), { skills: true });
refuse('another bot\'s token without a version', entra({ appid: 'parent-app', ver: undefined }), { skills: true });
refuse('an anonymous skill', entra({ appid: 'AnonymousSkill' }));

const table = {
  channelKeys: { keys: [jwk('any'), jwk('teams', { endorsements: ['msteams'] })] },
  entraKeys: { keys: [jwk('entra')] },
  cases,
};
writeFileSync(new URL('tokens.json', import.meta.url), `${JSON.stringify(table, null, 1)}\n`);
console.log(`${cases.length} cases`);
