// Puts the app's manifest and its translations together from settings and texts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The manifest schema's version; the newest that @microsoft/app-manifest ships. */
export const MANIFEST_VERSION = '1.30';

const SCOPES = { personal: ['personal'], shared: ['team', 'groupChat'] };

/** @returns {Map<string, object>} language → its texts */
export function readTexts(folder) {
  return new Map(readdirSync(folder).filter(file => file.endsWith('.json')).sort().map(file => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

export function manifestOf(settings, texts) {
  const own = texts.get(settings.language), host = new URL(settings.host).hostname;
  const domains = [...new Set([host, ...settings.linkDomains])];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: settings.version,
    id: settings.appId,
    developer: { name: settings.developer, websiteUrl: settings.website, privacyUrl: settings.privacy, termsOfUseUrl: settings.terms },
    name: { short: own['name.short'], full: own['name.full'] },
    description: { short: own['description.short'], full: own['description.full'] },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: settings.accentColor,
    localizationInfo: {
      defaultLanguageTag: settings.language,
      defaultLanguageFile: `${settings.language}.json`,
      additionalLanguages: [...texts.keys()].filter(language => language !== settings.language).map(language => ({ languageTag: language, file: `${language}.json` }))
    },
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    bots: [{
      botId: settings.botId,
      scopes: ['personal', 'team', 'groupChat'],
      isNotificationOnly: false,
      supportsFiles: false,
      commandLists: Object.entries(SCOPES).map(([list, scopes]) => ({ scopes, commands: own.commands[list].map(([title, description]) => ({ title, description })) }))
    }],
    composeExtensions: [{
      botId: settings.botId,
      commands: [{
        id: 'searchCareers',
        type: 'query',
        context: ['compose', 'commandBox'],
        title: own.search.title,
        description: own.search.description,
        initialRun: true,
        parameters: [{ name: 'query', inputType: 'text', ...own.search.parameter }]
      }],
      messageHandlers: [{ type: 'link', value: { domains, supportsAnonymizedPayloads: true } }]
    }],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: domains
  };
}

/** The same texts under the names by which a localization file addresses the manifest. */
export function localizationOf(texts) {
  const file = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': texts['name.short'],
    'name.full': texts['name.full'],
    'description.short': texts['description.short'],
    'description.full': texts['description.full']
  };
  Object.keys(SCOPES).forEach((list, l) => texts.commands[list].forEach(([title, description], c) => {
    file[`bots[0].commandLists[${l}].commands[${c}].title`] = title;
    file[`bots[0].commandLists[${l}].commands[${c}].description`] = description;
  }));
  const search = 'composeExtensions[0].commands[0]';
  file[`${search}.title`] = texts.search.title;
  file[`${search}.description`] = texts.search.description;
  file[`${search}.parameters[0].title`] = texts.search.parameter.title;
  file[`${search}.parameters[0].description`] = texts.search.parameter.description;
  return file;
}
