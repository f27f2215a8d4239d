// Which settings the host has, read from its code: the options of every section, and the names it reads one by one.
import { files, read } from './repository.mjs';

// Read by .NET, ASP.NET Core and App Service themselves.
const theirs = ['Urls', 'AllowedHosts', 'ASPNETCORE_ENVIRONMENT', 'DOTNET_EnableDiagnostics', 'WEBSITE_DISABLE_OVERLAPPED_RECYCLING', 'WEBSITES_CONTAINER_START_TIME_LIMIT', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];

/** Names as configuration has them, `DirectLine:AllowedOrigins:#`; # stands for a place in a list. */
export function knownSettings() {
  const sources = files('src', '.cs').map(path => ({ path, text: read(path) }));
  const known = new Set(theirs);
  for (const { text } of sources) {
    for (const [, name] of text.matchAll(/onfiguration\["(\w+)"\]/g)) if (name) known.add(name);
    for (const [, name] of text.matchAll(/const string MicrosoftApp\w+Key = "(\w+)"/g)) known.add(name);
    const section = text.match(/const string Section = "(\w+)"/)?.[1];
    if (section) addOptions(section, text);
  }
  return known;

  function addOptions(prefix, text) {
    for (const [, type, name] of text.matchAll(/public (?:required )?([\w<>?]+) (\w+) \{ get;/g)) {
      const own = sources.find(({ path }) => path.endsWith(`/${type}.cs`));
      if (own) addOptions(`${prefix}:${name}`, own.text);
      else known.add(type.startsWith('IList<') ? `${prefix}:${name}:#` : `${prefix}:${name}`);
    }
  }
}

/** An environment variable's name as the host's configuration sees it. */
export const asSetting = variable => variable.replaceAll('__', ':').replace(/:\d+(?=:|$)/g, ':#');

/** The names of the variables in a file of `NAME=value` lines, also those that are commented out. */
export const variablesIn = text => [...text.matchAll(/^#?(\w+)=/gm)].map(([, name]) => name);
