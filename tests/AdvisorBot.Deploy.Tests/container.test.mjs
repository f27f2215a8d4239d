// Dockerfile and compose file, parsed as their programs parse them, and held against the repository.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { YAML11_SCHEMA, load } from 'js-yaml';
import { at, files, read } from './lib/repository.mjs';
import { asSetting, knownSettings } from './lib/settings.mjs';

const require = createRequire(import.meta.url);
const { DockerfileParser } = require('dockerfile-ast');
const { validate } = require('dockerfile-utils');

const text = read('deploy/container/Dockerfile');
const dockerfile = DockerfileParser.parse(text);
const compose = load(read('deploy/container/compose.yaml'));
const { advisor, nginx } = compose.services;
// Compose knows YAML's merge keys (<<).
const cluster = load(read('deploy/container/compose.cluster.yaml'), { schema: YAML11_SCHEMA });
const hosts = ['advisor-1', 'advisor-2', 'advisor-3'];
const known = knownSettings();

const instructions = name => dockerfile.getInstructions().filter(instruction => instruction.getKeyword() === name);
const after = instruction => instruction.getRange().start.line;
const final = instructions('FROM').at(-1);
const inFinal = name => instructions(name).filter(instruction => after(instruction) > after(final));
const values = instruction => instruction.getArguments().map(String);
const environment = Object.fromEntries(inFinal('ENV').flatMap(instruction => instruction.getProperties()).map(property => [property.getName(), property.getValue()]));
const json = instruction => JSON.parse(instruction.getRawArgumentsContent().match(/\[.*\]/s)[0]);
const port = new URL(environment.Urls).port;

test('the Dockerfile has no mistake that a parser finds', () => {
  assert.deepEqual(validate(text).map(problem => `${problem.range.start.line + 1}: ${problem.message}`), []);
});

test('the parser would find a mistake', () => {
  assert.ok(validate(text.replace('EXPOSE 8080', 'EXPOSE eighty').replace('ENTRYPOINT', 'ENTRYPOINTS')).length >= 2);
});

test('the final image is chiselled .NET 10, made by the SDK of the same version with Node, and has a user of its own', () => {
  const images = instructions('FROM').map(from => from.getImage());

  assert.deepEqual(images.map(image => image.split(':')[0]), ['node', 'mcr.microsoft.com/dotnet/sdk', 'mcr.microsoft.com/dotnet/aspnet']);
  assert.deepEqual(images.slice(1).map(image => image.split(':')[1]), ['10.0-noble', '10.0-noble-chiseled']);
  assert.match(read('Directory.Build.props'), /<TargetFramework>net10\.0</);
  assert.deepEqual(inFinal('USER').map(user => values(user)[0]), ['1654']);
  // Chiselled: there is no shell, so nothing may need one.
  assert.deepEqual(inFinal('RUN'), []);
  for (const instruction of [...inFinal('ENTRYPOINT'), ...inFinal('HEALTHCHECK')]) assert.ok(Array.isArray(json(instruction)));
});

// The rules of .dockerignore, as far as ours uses them: the last line that fits decides.
function inContext(path) {
  const parts = path.split('/');
  const fits = rule => rule === '*' || path === rule || path.startsWith(`${rule}/`) ||
    (rule.startsWith('**/*') ? parts.some(part => part.endsWith(rule.slice(4))) : rule.startsWith('**/') && parts.includes(rule.slice(3)));
  return read('deploy/container/Dockerfile.dockerignore').split('\n').filter(line => line && !line.startsWith('#'))
    .reduce((taken, line) => line.startsWith('!') ? taken || fits(line.slice(1)) : taken && !fits(line), true);
}

test('what is copied exists and is in the build\'s context; what a build or a host left behind is not', () => {
  const copied = instructions('COPY').filter(copy => !copy.getFlags().some(flag => flag.getName() === 'from')).flatMap(copy => values(copy).slice(0, -1)).map(path => path.replace(/\/$/, ''));

  for (const path of copied) assert.ok(existsSync(at(path)) && inContext(path), path);
  for (const path of ['global.json', 'Directory.Packages.props', 'BotSdk.props', 'src', 'dialogs', 'knowledge']) assert.ok(copied.includes(path), path);
  for (const path of [...files('src', '.csproj'), ...files('dialogs', '.cs'), ...files('knowledge', '.json')]) assert.ok(inContext(path), path);
  for (const path of ['src/AdvisorBot.Web/bin/x.dll', 'src/AdvisorBot.Web/App_Data/advisorbot.db', 'src/AdvisorBot.Widget/wwwroot/vendor/webchat.js', 'deploy/container/advisor.env', '.git/config', 'tests/run.sh']) {
    assert.ok(!inContext(path), path);
  }
});

test('the database and what was learned are on volumes that the user of the image owns', () => {
  const volumes = inFinal('VOLUME').flatMap(json);
  const owned = inFinal('COPY').filter(copy => copy.getFlags().some(flag => flag.getName() === 'chown' && flag.getValue() === '1654:1654'));

  assert.deepEqual(volumes, ['/app/App_Data', '/app/models']);
  assert.ok(environment.Storage__Path.startsWith('/app/App_Data/'));
  assert.deepEqual(owned.map(copy => values(copy)), [['/writable/', './']]);
  assert.match(text, /mkdir -m 700 \/writable\/App_Data \/writable\/models/);
  assert.deepEqual(advisor.volumes.map(volume => volume.split(':')[1]), volumes);
  for (const volume of advisor.volumes) assert.ok(volume.split(':')[0] in compose.volumes, volume);
});

test('it asks itself whether it is alive, where it listens', () => {
  const [check] = inFinal('HEALTHCHECK').map(json);

  assert.deepEqual(check, ['dotnet', '/app/AdvisorBot.Web.dll', 'alive', `http://127.0.0.1:${port}`]);
  assert.match(read('src/AdvisorBot.Web/Health/AliveCheck.cs'), /args is \["alive", _\]/);
  assert.deepEqual(inFinal('EXPOSE').map(expose => values(expose)[0]), [port]);
  assert.ok(read('deploy/container/upstream.conf').includes(`server advisor:${port};`));
});

test('every variable of image and compose file is a setting of the host', () => {
  const names = [environment, advisor.environment, ...hosts.map(name => cluster.services[name].environment)].flatMap(Object.keys);

  assert.deepEqual(names.filter(name => !known.has(asSetting(name))), []);
  assert.deepEqual(names.filter(name => /secret|password/i.test(name)), []);
});

test('the cluster has three equal hosts, and nginx knows each of them', () => {
  const [first, ...others] = hosts.map(name => cluster.services[name]);
  const own = ({ volumes, networks, ...shared }) => shared;

  assert.deepEqual(Object.keys(cluster.services), [...hosts, 'postgres', 'nginx']);
  for (const other of others) assert.deepEqual(own(other), own(first));
  const { volumes, networks, ...alone } = advisor, { env_file: files, depends_on: waits, environment: settings, ...rest } = own(first);
  assert.deepEqual(rest, (({ env_file, environment, ...left }) => left)(alone));
  assert.deepEqual([files, waits.postgres.condition], [['advisor.env', 'database.env'], 'service_healthy']);
  assert.deepEqual(hosts.map(name => cluster.services[name].volumes.map(volume => volume.split(':')[1])), hosts.map(() => ['/app/models']));
  assert.equal(new Set(hosts.flatMap(name => cluster.services[name].volumes)).size, 3);
  assert.deepEqual([...read('deploy/container/cluster.conf').matchAll(/server ([\w-]+):(\d+)/g)].map(([, name, at]) => [name, at]), hosts.map(name => [name, port]));
  assert.equal(settings.Proxy__Networks__0, cluster.services.nginx.networks.default.ipv4_address);
});

test('the cluster\'s database is reached by the hosts only, and its password is in no file of the repository', () => {
  const { postgres, nginx: front } = cluster.services;

  assert.deepEqual([postgres.ports, postgres.environment, postgres.env_file], [undefined, undefined, 'postgres.env']);
  assert.deepEqual(postgres.volumes.map(volume => volume.split(':')[0]), ['database']);
  for (const name of ['database', 'models-1', 'models-2', 'models-3']) assert.ok(name in cluster.volumes, name);
  for (const name of ['database.env', 'postgres.env']) {
    assert.ok(read('deploy/container/.gitignore').split('\n').includes(name), name);
    assert.match(read('deploy/container/README.md'), new RegExp(`> ${name}`));
  }
  assert.deepEqual(hosts.map(name => front.depends_on[name].condition), hosts.map(() => 'service_healthy'));
  const addresses = [...hosts, 'nginx'].map(name => cluster.services[name].networks.default.ipv4_address);
  const [{ subnet, ip_range: range }] = cluster.networks.default.ipam.config;
  assert.deepEqual([subnet, range, new Set(addresses).size], ['172.30.88.0/24', '172.30.88.128/25', 4]);
  for (const address of addresses) assert.match(address, /^172\.30\.88\.1\d$/);
  assert.ok(front.volumes.includes('./cluster.conf:/etc/nginx/conf.d/upstream.conf:ro'));
});

test('compose has one host behind nginx, reached through nginx only, which it believes and nobody else', () => {
  assert.deepEqual(Object.keys(compose.services), ['advisor', 'nginx']);
  assert.equal(advisor.ports, undefined);
  assert.deepEqual([advisor.deploy, advisor.scale], [undefined, undefined]);
  assert.deepEqual(nginx.ports, ['80:80', '443:443']);
  assert.equal(nginx.depends_on.advisor.condition, 'service_healthy');
  assert.equal(nginx.networks.default.ipv4_address, advisor.environment.Proxy__Networks__0);
  const [{ subnet, ip_range: range }] = compose.networks.default.ipam.config;
  // Docker gives out addresses from the upper half; nginx has one of the lower.
  assert.deepEqual([subnet, range], ['172.30.87.0/24', '172.30.87.128/25']);
  assert.ok(Number(nginx.networks.default.ipv4_address.split('.')[3]) < 128);
});

test('the host in compose cannot write outside its volumes, gain rights, or hold a secret of the file', () => {
  assert.equal(advisor.read_only, true);
  assert.deepEqual(advisor.cap_drop, ['ALL']);
  assert.deepEqual(advisor.security_opt, ['no-new-privileges:true']);
  assert.deepEqual(advisor.env_file, 'advisor.env');
  assert.ok(read('deploy/container/.gitignore').split('\n').includes('advisor.env'));
});

test('what compose builds and mounts is there', () => {
  const here = 'deploy/container';
  const made = ['./tls', './acme'];

  assert.ok(existsSync(at(join(here, advisor.build.context, advisor.build.dockerfile))));
  for (const [source, target] of [...nginx.volumes, ...cluster.services.nginx.volumes].map(volume => volume.split(':'))) {
    assert.ok(made.includes(source) || existsSync(at(join(here, source))), source);
    assert.ok(target.startsWith('/etc/nginx/conf.d/') || read('deploy/nginx/advisor.conf').includes(target), target);
  }
  for (const folder of made) assert.match(read('deploy/container/README.md'), new RegExp(`mkdir -p .*${folder.slice(2)}`));
});
