// The Bicep files through Microsoft's compiler and linter; then the compiled template: what it makes, and which settings it gives the host.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { compile, restore } from './lib/bicep.mjs';
import { at, root } from './lib/repository.mjs';
import { asSetting, knownSettings } from './lib/settings.mjs';

let main, only;
before(() => {
  restore();
  main = compile('deploy/azure/main.bicep');
  only = compile('deploy/azure/bot-only.bicep');
});

const list = resources => Array.isArray(resources) ? resources : Object.values(resources);
const everything = template => list(template.resources).flatMap(resource => [resource, ...(resource.properties?.template ? everything(resource.properties.template) : [])]);
const find = (template, type) => everything(template).filter(resource => resource.type === type && !resource.existing);

test('both templates compile, and the linter finds nothing', () => {
  for (const { status, said } of [main, only]) assert.deepEqual([status, said], [0, '']);
});

test('the compiler would find a mistake', () => {
  const work = mkdtempSync(join(tmpdir(), 'bicep-'));
  writeFileSync(join(work, 'wrong.bicep'), "resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {\n  name: 'x'\n  location: 'y'\n  sku: { nme: 'B1' }\n}\n");

  const { said } = compile(relative(root, join(work, 'wrong.bicep')));

  rmSync(work, { recursive: true });
  assert.match(said, /nme/);
});

test('the parameters fit the template, and hold no secret', () => {
  const { status, said, template } = compile('deploy/azure/main.bicepparam', 'build-params');

  assert.deepEqual([status, said], [0, '']);
  const { parameters } = JSON.parse(template.parametersJson);
  assert.deepEqual([parameters.directLineSecret?.value ?? '', parameters.databasePassword?.value ?? ''], ['', '']);
});

test('the host is on Linux, always on, by TLS only, with WebSockets and nothing sticky', () => {
  const [plan] = find(main.template, 'Microsoft.Web/serverfarms'), [app] = find(main.template, 'Microsoft.Web/sites');

  assert.deepEqual([plan.sku.capacity, plan.properties.reserved], ["[parameters('hostCount')]", true]);
  const { siteConfig, httpsOnly, clientAffinityEnabled } = app.properties;
  assert.deepEqual([httpsOnly, clientAffinityEnabled], [true, false]);
  assert.deepEqual([siteConfig.linuxFxVersion, siteConfig.numberOfWorkers, siteConfig.alwaysOn, siteConfig.webSocketsEnabled], ['DOTNETCORE|10.0', "[parameters('hostCount')]", true, true]);
  assert.equal(app.identity.type, 'UserAssigned');
});

test('with a password there are a PostgreSQL that only the hosts reach and as many hosts as wanted; without, one host and its file', () => {
  const text = JSON.stringify(main.template);
  const [server] = find(main.template, 'Microsoft.DBforPostgreSQL/flexibleServers'), [database] = find(main.template, 'Microsoft.DBforPostgreSQL/flexibleServers/databases');
  const [app] = find(main.template, 'Microsoft.Web/sites'), [config] = find(main.template, 'Microsoft.Web/sites/config');

  assert.equal(main.template.variables.hasPostgres, "[not(empty(parameters('databasePassword')))]");
  assert.match(text, /"hostCount":"\[if\(variables\('hasPostgres'\), createObject\('value', parameters\('hostCount'\)\), createObject\('value', 1\)\)\]"/);
  assert.equal(server.properties.network.publicNetworkAccess, 'Disabled');
  assert.match(server.properties.network.delegatedSubnetResourceId, /'database'/);
  assert.match(database.name, /'advisor'/);
  assert.match(app.properties.virtualNetworkSubnetId, /parameters\('subnetId'\)/);
  assert.match(config.properties, /if\(empty\(parameters\('subnetId'\)\), createObject\('Storage__Path'/);
  const [secret] = find(main.template, 'Microsoft.KeyVault/vaults/secrets').filter(({ name }) => /'postgres'/.test(name));
  assert.match(secret.properties.value, /Password=/);
  // The account's password is nowhere but in the vault and with the server.
  assert.match(text, /Storage__Postgres', format\('@Microsoft\.KeyVault/);
  for (const module of everything(main.template).filter(({ type }) => type === 'Microsoft.Resources/deployments')) {
    const { databasePassword, password } = module.properties.template.parameters;
    assert.deepEqual([databasePassword, password].filter(Boolean).map(({ type }) => type).filter(type => type !== 'securestring'), []);
  }
});

test('the bot has Teams, a managed identity, and on demand Direct Line', () => {
  const [bot] = find(main.template, 'Microsoft.BotService/botServices');
  const channels = find(main.template, 'Microsoft.BotService/botServices/channels');

  assert.match(bot.properties.endpoint, /\/api\/messages/);
  assert.deepEqual(channels.map(({ properties, condition }) => [properties.channelName, condition]), [['MsTeamsChannel', undefined], ['DirectLineChannel', "[parameters('directLine')]"]]);
  assert.match(JSON.stringify(main.template), /"appType":\{"value":"UserAssignedMSI"\}/);
  assert.equal(find(only.template, 'Microsoft.Web/sites').length, 0);
  assert.match(JSON.stringify(only.template), /"appType":\{"value":"SingleTenant"\}/);
});

test('secrets are in the vault, and the host\'s identity may read them', () => {
  const [vault] = find(main.template, 'Microsoft.KeyVault/vaults'), [reading] = find(main.template, 'Microsoft.Authorization/roleAssignments');

  assert.equal(vault.properties.enableRbacAuthorization, true);
  assert.match(reading.properties.roleDefinitionId, /variables\('secretsUser'\)/);
  // Key Vault Secrets User: may read secrets, nothing more.
  assert.match(JSON.stringify(main.template), /"secretsUser":"4633458b-17de-408a-b874-0445c86b69e6"/);
  assert.match(find(main.template, 'Microsoft.Web/sites')[0].properties.keyVaultReferenceIdentity, /identityId/);
  const settings = JSON.stringify(main.template).match(/(Storage__Postgres|DirectLine__(Azure__)?Secret)', (format\('@Microsoft\.KeyVault)/g);
  assert.equal(settings?.length, 3);
});

// createObject('name', value, 'name', value …): the parts between commas of the outermost level, every other one.
function keys(text) {
  const parts = [''];
  let depth = 0, quoted = false;
  for (const sign of text) {
    if (sign === "'") quoted = !quoted;
    if (!quoted && sign === ')' && depth === 0) break;
    if (!quoted) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((_, place) => place % 2 === 0).map(part => part.trim().replaceAll("'", ''));
}

test('every setting the template gives is one of the host or of App Service', () => {
  const [config] = find(main.template, 'Microsoft.Web/sites/config');
  const text = JSON.stringify(main.template);
  const named = keys(config.properties.slice(config.properties.indexOf('createObject(') + 'createObject('.length));
  const counted = [...text.matchAll(/'(\w+__)\{0\}'/g)].map(([, name]) => `${name}0`);
  const ofFile = [...config.properties.matchAll(/createObject\('(Storage__Path)'[^)]*\), '(WEBSITE_\w+)'/g)].flatMap(([, ...names]) => names);
  const referred = [...text.matchAll(/'(\w+__\w+)', format\('@Microsoft/g)].map(([, name]) => name);
  const names = [...named, ...ofFile, ...counted, ...referred], known = knownSettings();

  for (const name of ['Urls', 'Storage__Path', 'Plan__PublicUrl', 'MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId', 'Proxy__Networks__0', 'DirectLine__AllowedOrigins__0', 'DirectLine__Secret', 'DirectLine__Azure__Secret', 'Storage__Postgres', 'WEBSITE_DISABLE_OVERLAPPED_RECYCLING']) {
    assert.ok(names.includes(name), name);
  }
  assert.deepEqual(names.filter(name => !known.has(asSetting(name))), []);
});
