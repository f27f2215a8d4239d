// Microsoft's Bicep compiler, restored from NuGet like any package.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './repository.mjs';

const name = 'Azure.Bicep.CommandLine.linux-x64', version = '0.49.2';
const program = join(process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'), name.toLowerCase(), version, 'tools/bicep');

/** Brings the compiler, once. */
export function restore() {
  if (existsSync(program)) return chmodSync(program, 0o755);
  const folder = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    writeFileSync(join(folder, 'bicep.csproj'), `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
      <ItemGroup><PackageDownload Include="${name}" Version="[${version}]" /></ItemGroup></Project>`);
    execFileSync('dotnet', ['restore', folder, '--verbosity', 'quiet', '-nologo'], { stdio: ['ignore', 'inherit', 'inherit'] });
    chmodSync(program, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the compiler makes of a file, and what it says about it. */
export function compile(path, command = 'build') {
  // The compiler needs no culture data; an image without ICU has none.
  const { status, stdout, stderr } = spawnSync(program, [command, at(path), '--stdout'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  return { status, said: stderr.trim(), template: status === 0 ? JSON.parse(stdout) : null };
}
